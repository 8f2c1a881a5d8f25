using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats;

/// <summary>A text to send: a line that ends in a colon, such as <c>TEMPLATE:</c>, and the text between two rules.</summary>
internal sealed class TemplateFormat : INoteFormat
{
    private const int LongestTemplate = 200;
    private const string Untitled = "Template";

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Text || !page.Body(line).EndsWith(":") || !IsFence(page, line + 1))
            return 0;
        for (var end = line + 2; end < page.Count && end < line + LongestTemplate; end++)
        {
            if (IsFence(page, end))
            {
                var text = page.Passage(line + 2, end);
                notes.Scripts.Add(new NotedScript(line + 1, TitleOf(page, line), ScriptKind.Template, text));
                return end + 1 - line;
            }
        }

        return 0;
    }

    private static bool IsFence(NotePage page, int line) =>
        page.MarkAt(line) is Mark.Bar && page[line].Value is '-' or '_' or '*' && page[line].BodyLength is 0;

    // "TEMPLATE:" says less than the item that it belongs to.
    private static string TitleOf(NotePage page, int line)
    {
        var label = page.Body(line)[..^1];
        if (!label.Equals(Untitled, StringComparison.OrdinalIgnoreCase))
            return label.ToString();
        var above = line - 1;
        while (page.MarkAt(above) is Mark.Blank && above > 0)
            above--;
        return page.MarkAt(above) is Mark.Box ? page.Body(above).TrimEnd(':').ToString() : Untitled;
    }
}
