using Bot.Core.Documents.Formats.Questions;
using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>The title of a document: its first line where that is one, else its file's name.</summary>
internal static class NoteTitle
{
    private const int LongestTitle = 120;

    /// <returns>The title, and the line (from 0) behind it.</returns>
    public static (string Title, int First) Of(NotePage page, string file)
    {
        var (behind, named) = FrontMatter.Of(page);
        var line = page.Filled(behind);
        if (named is { Length: > 0 and <= LongestTitle })
            return (named, line);
        if (!IsTitle(page, line))
            return (FromFile(file), line);
        var underlined = page.MarkAt(line + 1) is Mark.Bar;
        return (Markup.Question(page.Body(line)), line + (underlined ? 2 : 1));
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
        return StandsApart(page, line)
            && body[^1] is not (':' or '.' or '>')
            && !Quoted.Opens(body)
            && !Prompts.EndsInQuestion(body)
            && !HeadingQuestionFormat.IsQuestion(page, line)
            && !(body[0] is '*' or '_' && Prompts.SoundsAsking(Markup.Question(body)))
            && !StoryShelf.Begins(page, line, out _, out _);
    }

    // "2 hours before" with a line below it is a phase already.
    private static bool StandsApart(NotePage page, int line) =>
        page.MarkAt(line + 1) is Mark.Blank or Mark.Heading or Mark.Numbered
        || page.MarkAt(line + 1) is Mark.Bar && page[line + 1].Value is '=' && PhaseTime.Of(page.Body(line)) is null;
}
