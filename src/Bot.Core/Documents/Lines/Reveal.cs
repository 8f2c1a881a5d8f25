using System.Buffers;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary><c>&lt;details&gt;</c>: what is hidden, and the words that open it.</summary>
internal static class Reveal
{
    private const int LongestSummary = 80;

    private static readonly SearchValues<string> Opening = SearchValues.Create(
        ["answer", "solution", "show", "hint", "expand", "toggle", "reveal", "translation", "contents", "click"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The words of the summary that begins at this line, or at the one below a bare <c>&lt;details&gt;</c>.</summary>
    public static string? SummaryAt(NotePage page, int line)
    {
        var body = page.Body(line);
        var at = Tags.Find(body, "summary");
        if (at < 0)
            return null;
        var words = new System.Text.StringBuilder();
        var code = false;
        for (var first = line; line < page.Count && line < first + LongestSummary; line++)
        {
            body = page[line].Mark is Mark.Code ? page.Raw(line).TrimEnd() : page.Whole(line);
            code |= page[line].Mark is Mark.Fence or Mark.Code;
            var from = line == first ? Tags.End(body, Tags.Find(body, "summary")) : 0;
            var close = page[line].Mark is Mark.Code ? -1 : Tags.Find(body, "/summary", from);
            words
                .Append(
                    words.Length is 0 ? ""
                    : code ? "\n"
                    : " "
                )
                .Append(body[from..(close < 0 ? body.Length : close)]);
            if (close >= 0)
                return Summary(words.ToString().Trim());
        }

        return null;
    }

    // Code in a summary stays as it stands.
    private static string Summary(string words)
    {
        var end = words.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? Markup.Question(words) : Markup.Question(words.AsSpan(0, end)) + words[end..];
    }

    /// <summary>The words only say that there is something to open.</summary>
    public static bool IsOnlyOpened(string summary) =>
        summary.Length < 60 && summary.AsSpan().ContainsAny(Opening) && !summary.EndsWith('?') || summary.Length < 3;
}
