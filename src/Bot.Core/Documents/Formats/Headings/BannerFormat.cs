using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats.Headings;

/// <summary>
/// Headings made of bars: a title between two lines of <c>=</c>, or with a line below it. An underlined title that
/// names minutes is a segment of the interview. A bar of its own only ends what is above it.
/// </summary>
internal sealed class BannerFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is Mark.Bar)
            return ReadBar(notes, line);
        if (!IsUnderlined(page, line))
            return 0;
        var title = page.Body(line).TrimEnd(':').ToString();
        notes.Outline.Enter(line, HeadingRank.Underlined, title);
        if (NamesMinutes(title))
        {
            notes.Scripts.Add(
                new NotedScript(line + 1, WithoutNumber(title), ScriptKind.Segment, Below(page, line + 2))
            );
        }

        return 2;
    }

    private static int ReadBar(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page.MarkAt(line + 1) is Mark.Text && page.MarkAt(line + 2) is Mark.Bar)
        {
            notes.Outline.Enter(line + 1, HeadingRank.Banner, page.Body(line + 1).TrimEnd(':').ToString());
            return 3;
        }
        if (page[line].Value is '=')
            notes.Outline.Close(HeadingRank.Underlined);
        return 1;
    }

    private static bool IsUnderlined(NotePage page, int line) =>
        page.MarkAt(line) is Mark.Text
        && page.MarkAt(line + 1) is Mark.Bar
        && page.MarkAt(line - 1) is Mark.Blank or Mark.Bar
        && page[line].BodyLength is > 0 and <= 120;

    private static bool NamesMinutes(string title) =>
        title.Contains("minute", StringComparison.OrdinalIgnoreCase)
        || title.Contains(" min)", StringComparison.OrdinalIgnoreCase);

    // "SEGMENT 2: SYSTEM DESIGN (30-40 minutes)": the order says the number.
    private static string WithoutNumber(string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 12 && char.IsAsciiDigit(title[colon - 1]) ? title[(colon + 1)..].Trim() : title;
    }

    private static string Below(NotePage page, int from)
    {
        var end = from;
        while (end < page.Count && !IsUnderlined(page, end) && !(page[end].Mark is Mark.Bar && page[end].Value is '='))
            end++;
        return page.Passage(from, end);
    }
}
