using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary><c>&lt;details&gt;&lt;summary&gt;</c>: a question, and the answer that a click opens. Parts of STAR in it make a story.</summary>
internal sealed class RevealFormat : INoteFormat
{
    private const int FarthestOpener = 12;

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Tag || page.EndOfReveal(line) is not (>= 0 and var end))
            return 0;
        var summary = SummaryLine(page, line);
        if (summary < 0 || summary > end)
            return 1;
        var behind = Behind(page, summary, end);
        if (IsSection(page, line, summary))
            notes.Outline.Enter(line, HeadingRank.Chapter, Reveal.SummaryAt(page, summary)!);
        // An answer that belongs to nothing is not searched for questions.
        if (HidesAnswer(Reveal.SummaryAt(page, summary)))
            return end + 1 - line;
        if (!IsQuestion(page, line))
            return Math.Min(behind, end) + 1 - line;
        var text = Reveal.SummaryAt(page, summary)!;
        Note(notes, line, text, behind, end);
        return end + 1 - line;
    }

    public static bool IsQuestion(NotePage page, int line)
    {
        if (page[line].Mark is not Mark.Tag || Tags.Find(page.Body(line), "details") < 0 || page.EndOfReveal(line) < 0)
            return false;
        var summary = SummaryLine(page, line);
        return summary >= 0
            && Reveal.SummaryAt(page, summary) is { Length: > 0 } text
            && !Reveal.IsOnlyOpened(text)
            && (page.Habits.Reveals || Prompts.EndsInQuestion(text))
            && !IsSection(page, line, summary);
    }

    /// <summary>Below this heading, before the next, stands a reveal that only says that there is something to open.</summary>
    public static bool OpensBelow(NotePage page, int heading)
    {
        var line = heading + 1;
        while (
            line < page.Count
            && line < heading + FarthestOpener
            && page[line].Mark is not (Mark.Heading or Mark.Tag or Mark.Bullet or Mark.Numbered)
        )
            line++;
        return page.MarkAt(line) is Mark.Tag
            && Tags.Find(page.Body(line), "details") >= 0
            && SummaryLine(page, line) is >= 0 and var summary
            && Reveal.SummaryAt(page, summary) is { } text
            && Reveal.IsOnlyOpened(text);
    }

    /// <summary>What holds others to open, and does not ask itself, is the section that they stand in.</summary>
    private static bool IsSection(NotePage page, int line, int summary) =>
        page.HoldsReveals(line)
        && Reveal.SummaryAt(page, summary) is { Length: > 0 } text
        && !Reveal.IsOnlyOpened(text)
        && !Prompts.SoundsAsking(text);

    private static bool HidesAnswer(string? summary) =>
        summary is not null
        && Reveal.IsOnlyOpened(summary)
        && (
            summary.Contains("answer", StringComparison.OrdinalIgnoreCase)
            || summary.Contains("solution", StringComparison.OrdinalIgnoreCase)
        );

    private static void Note(Notebook notes, int line, string text, int behind, int end)
    {
        var page = notes.Page;
        if (behind == end)
        {
            notes.Ask(line, text, OrNull(Between(page, end, "/summary", "/details")));
            return;
        }

        QuestionRegion.Note(notes, line, text, behind + 1, end);
        var question = notes.Questions[^1];
        string?[] parts =
        [
            Between(page, behind, "/summary", null),
            question.Answer,
            Between(page, end, null, "/details"),
        ];
        var answer = OrNull(string.Join("\n", parts.Where(part => !string.IsNullOrWhiteSpace(part))));
        notes.Questions[^1] = question with { Answer = answer };
        StarParts.Note(notes, line, answer);
    }

    /// <returns>The line of the summary of what opens at this line, or -1.</returns>
    public static int SummaryLine(NotePage page, int line)
    {
        for (var first = line; line < page.Count && line <= first + 3; line++)
        {
            if (Tags.Find(page.Whole(line), "summary") >= 0)
                return line;
            if (line > first && page[line].Mark is not (Mark.Blank or Mark.Tag))
                return -1;
        }

        return -1;
    }

    private static int Behind(NotePage page, int line, int end)
    {
        while (line < end && Tags.Find(page.Whole(line), "/summary") < 0)
            line++;
        return line;
    }

    /// <summary>The words of a line between two tags; null: from its beginning, or to its end.</summary>
    private static string Between(NotePage page, int line, string? after, string? before)
    {
        var text = page.Whole(line);
        var from = after is not null && Tags.Find(text, after) is >= 0 and var at ? Tags.End(text, at) : 0;
        var to = before is not null && Tags.Find(text, before, from) is >= 0 and var end ? end : text.Length;
        return Tags.Strip(text[from..to]).Trim();
    }

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
