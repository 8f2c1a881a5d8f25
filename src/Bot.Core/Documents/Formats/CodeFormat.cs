namespace Bot.Core.Documents.Formats;

/// <summary>A fenced block of code: nothing in it is a heading, a question or an item.</summary>
internal sealed class CodeFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Fence)
            return 0;
        for (var end = line + 1; end < page.Count; end++)
        {
            if (page[end].Mark is Mark.Fence)
                return end + 1 - line;
        }

        return 1;
    }
}
