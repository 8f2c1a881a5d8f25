using System.Text;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>Text from outside must not steer the terminal or reorder what stands beside it.</summary>
internal static class PlainText
{
    /// <summary>Without control characters, escape sequences and bidirectional overrides; every line break is <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r' or '\u0085' or '\u2028' or '\u2029')
                clean.Append(text[i] is '\r' && i + 1 < text.Length && text[i + 1] is '\n' ? "" : "\n");
            else if (text[i] is '\n' or '\t' || !Steers(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }

    private static bool Steers(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
