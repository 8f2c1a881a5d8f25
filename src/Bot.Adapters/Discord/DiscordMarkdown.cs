using System.Text;

namespace Bot.Adapters.Discord;

/// <summary>Text that Discord shows as it was written.</summary>
internal static class DiscordMarkdown
{
    // Anywhere in a line; the colon and the @ and < keep emoji codes, addresses, mentions and clocks from being read.
    private const string Anywhere = "\\*_~`|<@:[]()#";
    private const string AtLineStart = "-+>";

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

    /// <summary>Source that cannot end its own fence: a zero-width space parts three backticks.</summary>
    public static string InFence(string source) => source.Replace("```", "`\u200b`\u200b`", StringComparison.Ordinal);

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
