using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats;

/// <summary>A fenced block of code: nothing in it is a heading, a question or an item.</summary>
internal sealed class CodeFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Fence)
            return 0;
        var end = line + 1;
        while (page.MarkAt(end) is Mark.Code)
            end++;
        return end - line + (end > line + 1 || page.MarkAt(end) is Mark.Fence ? 1 : 0);
    }
}
