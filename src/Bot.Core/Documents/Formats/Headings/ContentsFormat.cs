using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats.Headings;

/// <summary>A table of contents: its lines look like questions and headings and are neither, but they name the chapters.</summary>
internal sealed class ContentsFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!IsContents(page, line))
            return 0;
        var end = page.Filled(line + 1);
        for (; page.MarkAt(end) is Mark.Numbered or Mark.Bullet; end++)
            notes.Contents.Add(page.Body(end).ToString());
        return notes.Contents.Count is 0 ? 0 : end - line;
    }

    private static bool IsContents(NotePage page, int line) =>
        page[line].Mark is Mark.Text or Mark.Heading
        && page.Body(line).TrimEnd(':') is var body
        && (
            body.Equals("Table of Contents", StringComparison.OrdinalIgnoreCase)
            || body.Equals("Contents", StringComparison.OrdinalIgnoreCase)
        );
}
