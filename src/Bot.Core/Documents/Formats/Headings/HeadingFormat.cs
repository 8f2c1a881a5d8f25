using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Headings;

/// <summary>
/// Headings by their look: <c>#</c>, <c>Label:</c>, <c>3. Section</c> among questions with answers, capitals, and
/// short lines on their own.
/// </summary>
internal sealed class HeadingFormat : INoteFormat
{
    private const int LongestHeading = 100;
    private static readonly string[] Parts = ["section ", "part ", "chapter ", "round "];

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        var body = page.Body(line);
        if (body.IsEmpty || body.Length > LongestHeading)
            return 0;
        return page[line].Mark switch
        {
            Mark.Heading => Enter(notes, line, HeadingRank.Markdown, page[line].Value),
            Mark.Numbered when IsSection(page, line) => Enter(notes, line, HeadingRank.Numbered),
            Mark.Text when IsLabel(body) => ReadLabel(notes, line),
            Mark.Text when IsCapitals(page, line) || IsTime(page, line) => Enter(notes, line, HeadingRank.Capitals),
            Mark.Text when IsPlain(notes, line) => Enter(notes, line, PlainRank(notes, line)),
            _ => 0,
        };
    }

    private static int Enter(Notebook notes, int line, HeadingRank rank, int level = 0)
    {
        var title = notes.Page.Body(line).TrimEnd(":#").TrimEnd();
        notes.Outline.Enter(
            line,
            rank,
            rank is HeadingRank.Markdown ? Markup.Question(title) : title.ToString(),
            level
        );
        return 1;
    }

    private static bool IsSection(NotePage page, int line) =>
        page.Answers && page.MarkAt(line + 1) is not Mark.Numbered && page.MarkAt(line - 1) is not Mark.Numbered;

    private static bool IsLabel(ReadOnlySpan<char> body) =>
        body[^1] is ':' && body.Count(' ') < 10 && !body.Contains(". ", StringComparison.Ordinal);

    private static int ReadLabel(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page.MarkAt(line + 1) is Mark.Bullet)
        {
            notes.Outline.BeginList(page.Body(line)[..^1].ToString());
            return 1;
        }
        return Enter(notes, line, LabelRank(page, line));
    }

    private static HeadingRank LabelRank(NotePage page, int line)
    {
        if (IsPart(page.Body(line)))
            return HeadingRank.NumberedLabel;
        var next = page.Filled(line + 1);
        var holdsOthers =
            page.MarkAt(next) is Mark.Text
            && !page.Body(next).IsEmpty
            && (IsLabel(page.Body(next)) || IsCapitals(page, next));
        // Advice closes the steps above it: it is about all of them.
        return holdsOthers || AdviceListFormat.Promises(page.Body(line).ToString())
            ? HeadingRank.LabelOfLabels
            : HeadingRank.Label;
    }

    private static bool IsPart(ReadOnlySpan<char> label)
    {
        foreach (var part in Parts)
        {
            if (label.StartsWith(part, StringComparison.OrdinalIgnoreCase) && label.Length <= part.Length + 3)
                return true;
        }

        return false;
    }

    private static bool IsCapitals(NotePage page, int line) =>
        page.MarkAt(line - 1) is Mark.Blank && page[line].Indent is 0 && Prompts.IsCapitals(page.Body(line));

    private static bool IsTime(NotePage page, int line) =>
        page.MarkAt(line - 1) is Mark.Blank
        && page.Body(line).Length <= 60
        && PhaseTime.Of(page.Body(line)) is not null;

    private static bool IsPlain(Notebook notes, int line) =>
        notes.Page[line].Indent is 0
        && notes.Page.StandsAlone(line)
        && (
            Prompts.LooksLikeHeading(notes.Page.Body(line)) || notes.Contents.Contains(notes.Page.Body(line).ToString())
        );

    // Where there is a table of contents it says what a chapter is; else a heading that is followed by another.
    private static HeadingRank PlainRank(Notebook notes, int line)
    {
        var page = notes.Page;
        if (notes.Contents.Count > 0)
            return notes.Contents.Contains(page.Body(line).ToString()) ? HeadingRank.Chapter : HeadingRank.Plain;
        var next = page.Filled(line + 1);
        var followed = page.MarkAt(next) is Mark.Text && IsPlain(notes, next);
        return followed ? HeadingRank.Chapter : HeadingRank.Plain;
    }
}
