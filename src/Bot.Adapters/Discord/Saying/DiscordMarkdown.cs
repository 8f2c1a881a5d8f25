using System.Text;

namespace Bot.Adapters.Discord.Saying;

/// <summary>Text that Discord shows as it was written.</summary>
internal static class DiscordMarkdown
{
    // Anywhere in a line; the colon and the @ and < keep emoji codes, addresses, mentions and clocks from being read.
    private const string Anywhere = "\\*_~`|<@:[]()#";
    private const string AtLineStart = "-+>";
    private const string InOwnWords = "\\*_~`|<@";

    /// <summary>A person's words, none of them read as markup.</summary>
    public static string Escape(string words)
    {
        StringBuilder escaped = new(words.Length + 16);
        var lineStart = true;
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            if (Anywhere.Contains(letter) || (lineStart && AtLineStart.Contains(letter)) || EndsNumber(words, at))
                escaped.Append('\\');
            escaped.Append(letter);
            lineStart = letter is '\n' || (lineStart && letter is ' ');
        }
        return escaped.ToString();
    }

    /// <summary>
    /// The bot's own words, with a person's among them: a name, a topic. The bot uses no markup, so what would be read as some
    /// is theirs; colons and brackets stay, since notifications and copies show each backslash.
    /// </summary>
    public static string EscapeQuoted(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            if (InOwnWords.Contains(text[at]) || IsLink(text, at) || BeginsLine(text, at))
                escaped.Append('\\');
            escaped.Append(text[at]);
        }
        return escaped.ToString();
    }

    /// <summary>Source that cannot end its own fence: a zero-width space parts three backticks.</summary>
    public static string InFence(string source) => source.Replace("```", "`\u200b`\u200b`", StringComparison.Ordinal);

    // [words](address), and an address that would become a link by itself.
    private static bool IsLink(string text, int at) =>
        string.CompareOrdinal(text, at, "](", 0, 2) is 0 || string.CompareOrdinal(text, at, "://", 0, 3) is 0;

    private static bool BeginsLine(string text, int at) =>
        EndsNumber(text, at)
        || ((AtLineStart.Contains(text[at]) || text[at] is '#') && (at is 0 || text[at - 1] is '\n'));

    // "1." at the start of a line would become a list, and be numbered anew.
    private static bool EndsNumber(string words, int at)
    {
        if (words[at] is not '.')
            return false;
        var start = at;
        while (start > 0 && char.IsAsciiDigit(words[start - 1]))
            start--;
        while (start > 0 && start < at && words[start - 1] is ' ')
            start--;
        return at > 0 && char.IsAsciiDigit(words[at - 1]) && (start is 0 || words[start - 1] is '\n');
    }
}
