namespace Bot.Core.Documents;

/// <summary>The title of a document: its first line where that is one, else its file's name.</summary>
internal static class NoteTitle
{
    private const int LongestTitle = 120;

    /// <returns>The title, and the line (from 0) behind it.</returns>
    public static (string Title, int First) Of(NotePage page, string file)
    {
        var line = page.Filled(0);
        return IsTitle(page, line)
            ? (page.Body(line).TrimEnd('#').TrimEnd().ToString(), line + 1)
            : (FromFile(file), line);
    }

    /// <summary>The file's name without folder and ending.</summary>
    public static string FromFile(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static bool IsTitle(NotePage page, int line)
    {
        if (page.MarkAt(line) is not (Mark.Text or Mark.Heading) || page[line].BodyLength is 0 or > LongestTitle)
            return false;
        var body = page.Body(line);
        return page.MarkAt(line + 1) is Mark.Blank or Mark.Heading
            && body[^1] is not (':' or '.' or '>')
            && !Quoted.Opens(body)
            && !Prompts.EndsInQuestion(body)
            && !StoryShelf.Begins(page, line, out _, out _);
    }
}
