using System.Text;

namespace Bot.Adapters.Storage.Documents;

/// <summary>Texts that differ only in quotes, dashes, case and spaces are the same title, item or question.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                Space(plain);
            else if (!char.IsPunctuation(character) || character is not ('\'' or '"' or '’' or '‘' or '“' or '”'))
                plain.Append(character is '–' or '—' or '‑' ? '-' : char.ToLowerInvariant(character));
        }
        return plain.ToString().TrimEnd();
    }

    private static void Space(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] is not ' ')
            plain.Append(' ');
    }
}
