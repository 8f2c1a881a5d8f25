using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// A quoted question on a line of its own, with what to say below it: a script in one pair of quotes over several
/// paragraphs, and advice outside the quotes. Without a script, all that stands below is the answer.
/// </summary>
internal sealed class ScriptedFormat : INoteFormat
{
    /// <summary>A quote that is not closed after so many lines was never closed.</summary>
    private const int LongestScript = 120;

    public int Read(Notebook notes, int line)
    {
        if (!IsQuestion(notes.Page, line, out var text, out var note))
            return 0;
        List<string> scripts = [];
        List<(int From, int End)> advice = [];
        var end = ReadBelow(notes, line + 1, scripts, advice);
        var page = notes.Page;
        var answer =
            scripts.Count > 0
                ? string.Join("\n\n", scripts)
                : string.Join("\n\n", advice.Select(lines => page.Passage(lines.From, lines.End)));
        notes.Ask(line, text, answer.Length > 0 ? answer : null);
        if (note.Length > 0)
            notes.Advise(line, note, about: text);
        if (scripts.Count > 0)
        {
            foreach (var (from, to) in advice)
                notes.Advise(from, page.Joined(from, to), about: text);
        }

        return end - line;
    }

    private static bool IsQuestion(NotePage page, int line, out string text, out string note)
    {
        (text, note) = ("", "");
        if (page.MarkAt(line) is not Mark.Text || page[line].Indent > 0 || page.MarkAt(line - 1) is not Mark.Blank)
            return false;
        var body = page.Body(line);
        if (!Quoted.Opens(body) || body.Length > Prompts.LongestQuestion)
            return false;
        var close = body.LastIndexOfAny(Quoted.Marks);
        var behind = body[(close + 1)..].Trim();
        if (close <= 1 || !(behind.IsEmpty || behind is ['(', .., ')']))
            return false;
        (text, note) = (body[1..close].Trim().ToString(), behind.ToString());
        return Prompts.Asks(text);
    }

    private static int ReadBelow(Notebook notes, int line, List<string> scripts, List<(int, int)> advice)
    {
        var page = notes.Page;
        while (true)
        {
            var first = page.Filled(line);
            if (first >= page.Count || EndsAt(notes, first))
                return line;
            if (Quoted.Opens(page.Body(first)) && EndOfScript(notes, first) is > 0 and var end)
            {
                scripts.Add(Script(page, first, end));
                line = end;
                continue;
            }
            for (line = first; page.MarkAt(line) is not Mark.Blank; )
                line++;
            advice.Add((first, line));
        }
    }

    private static bool EndsAt(Notebook notes, int line)
    {
        var page = notes.Page;
        return page[line].Mark switch
        {
            Mark.Text => IsQuestion(page, line, out _, out _)
                || StoryShelf.Begins(page, line, out _, out _)
                || notes.Contents.Contains(page.Body(line).ToString())
                || page.StandsAlone(line) && Prompts.LooksLikeHeading(page.Body(line))
                || page.MarkAt(line + 1) is Mark.Bar,
            Mark.Numbered or Mark.Bullet => Quoted.Opens(page.Body(line)),
            _ => true,
        };
    }

    /// <returns>Behind the line that closes the quote, or 0.</returns>
    private static int EndOfScript(Notebook notes, int line)
    {
        var page = notes.Page;
        for (var end = line; end < page.Count && end < line + LongestScript; end++)
        {
            var body = page.Body(end);
            if (end > line && !body.IsEmpty && EndsAt(notes, end))
                return 0;
            if (!body.IsEmpty && Quoted.IsMark(body[^1]) && (end > line || body.Length > 1))
                return end + 1;
        }
        return 0;
    }

    private static string Script(NotePage page, int from, int end)
    {
        List<string> paragraphs = [];
        for (var line = from; line < end; line = page.Filled(line))
        {
            var first = line;
            while (line < end && page.MarkAt(line) is not Mark.Blank)
                line++;
            paragraphs.Add(page.Joined(first, line));
        }
        return string.Join("\n\n", paragraphs)[1..^1].Trim();
    }
}
