namespace Bot.Core.Documents.Lines;

/// <summary>The lines between two rules at the very top of a page that say things about the page: <c>title: Notes</c>.</summary>
internal static class FrontMatter
{
    private const int LongestMatter = 60;

    /// <returns>The line behind it, and the title that it names; 0: there is none.</returns>
    public static (int End, string? Title) Of(NotePage page)
    {
        if (page.MarkAt(0) is not Mark.Bar || page[0].Value is not '-')
            return (0, null);
        string? title = null;
        for (var line = 1; line < Math.Min(page.Count, LongestMatter); line++)
        {
            if (page[line].Mark is Mark.Bar && page[line].Value is '-')
                return (line + 1, title);
            var body = page.Body(line);
            if (body.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
                title = body[6..].Trim(" \"'").ToString();
            else if (page[line].Mark is Mark.Text && !body.Contains(':') && page[line].Indent is 0)
                return (0, null);
        }

        return (0, null);
    }
}
