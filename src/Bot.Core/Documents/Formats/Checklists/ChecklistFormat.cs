using System.Text;
using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats.Checklists;

/// <summary>Boxes to tick: <c>□</c>, <c>- [ ]</c>, <c>[x]</c>, with notes further in below them.</summary>
internal sealed class ChecklistFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Box)
            return 0;
        var text = new StringBuilder().Append(page.Body(line));
        List<string> inner = [];
        var end = line + 1;
        for (; IsInner(page, line, end); end++)
        {
            if (page[end].Mark is Mark.Bullet or Mark.Numbered)
                inner.Add(page.Body(end).ToString());
            else if (inner.Count > 0)
                inner[^1] += $" {page.Whole(end)}";
            else
                text.Append(' ').Append(page.Whole(end));
        }

        if (text.Length > 0)
            notes.Checklist.Add(new NotedItem(line + 1, text.ToString(), inner), notes.Outline, notes.Title);
        return end - line;
    }

    private static bool IsInner(NotePage page, int item, int line) =>
        page.MarkAt(line) is Mark.Bullet or Mark.Numbered or Mark.Text or Mark.Arrow
        && page[line].Indent > page[item].Indent;
}
