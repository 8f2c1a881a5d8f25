using System.Net;
using System.Text;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Tables;

/// <summary>A field that Anki keeps as HTML, as plain text: line breaks stay, pictures and sounds go.</summary>
internal static class HtmlField
{
    private const string Sound = "[sound:";

    public static string Plain(string html)
    {
        var text = WithoutSounds(html.Contains('<', StringComparison.Ordinal) ? Tags.Strip(html) : html);
        text = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text).Replace('\u00A0', ' ') : text;
        return text.Contains('\n', StringComparison.Ordinal) ? Tidy(text) : text.Trim();
    }

    private static string WithoutSounds(string text)
    {
        if (!text.Contains(Sound, StringComparison.Ordinal))
            return text;
        var rest = new StringBuilder(text.Length);
        var at = 0;
        while (
            text.IndexOf(Sound, at, StringComparison.Ordinal) is >= 0 and var open
            && text.IndexOf(']', open) is >= 0 and var close
        )
        {
            rest.Append(text, at, open - at);
            at = close + 1;
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>At most one blank line in a row.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blanks = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            blanks = line.IsWhiteSpace() ? blanks + 1 : 0;
            if (blanks < 2)
                tidy.Append(line.TrimEnd()).Append('\n');
        }

        return tidy.ToString().Trim();
    }
}
