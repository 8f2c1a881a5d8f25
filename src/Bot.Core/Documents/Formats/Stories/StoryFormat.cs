using System.Text;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Stories;

/// <summary>
/// <c>Story N: title</c> with Situation, Task, Action, Result and <c>Use for</c>. A table that explains the letters
/// S, T, A and R is no story: it has no number.
/// </summary>
internal sealed class StoryFormat : INoteFormat
{
    private static readonly string[] Parts = ["Situation", "Task", "Action", "Result", "Use for"];

    private const int Actions = 2;
    private const int Result = 3;
    private const int UseFor = 4;

    public int Read(Notebook notes, int line)
    {
        if (!StoryShelf.Begins(notes.Page, line, out _, out var title))
            return 0;
        var draft = new Draft();
        var end = ReadParts(notes.Page, line + 1, draft);
        notes.Stories.Noted.Add(draft.Finish(line + 1, title));
        return end - line;
    }

    private static int ReadParts(NotePage page, int line, Draft draft)
    {
        var part = -1;
        while (true)
        {
            var first = page.Filled(line);
            if (first >= page.Count || StoryShelf.Begins(page, first, out _, out _))
                return line;
            var named = PartAt(page.Body(first), out var rest);
            if (named < 0 && (part < 0 || EndsAt(page, first, part)))
                return line;
            part = named < 0 ? part : named;
            line = ReadParagraph(page, first, part, named < 0 ? WordsOf(page, first) : rest, draft);
        }
    }

    // A further paragraph or list belongs to the part above it, but after the result a new thing begins.
    private static bool EndsAt(NotePage page, int line, int part) =>
        part >= Result
        || page[line].Mark is not (Mark.Text or Mark.Bullet or Mark.Numbered)
        || page[line].Mark is Mark.Text && page.StandsAlone(line) && Prompts.LooksLikeHeading(page.Body(line));

    private static int ReadParagraph(NotePage page, int line, int part, ReadOnlySpan<char> first, Draft draft)
    {
        draft.Add(part, first, page[line].Mark);
        for (line++; page.MarkAt(line) is not Mark.Blank && PartAt(page.Body(line), out _) < 0; line++)
        {
            if (StoryShelf.Begins(page, line, out _, out _) || part is UseFor && page[line].Mark is Mark.Numbered)
                break;
            draft.Add(part, WordsOf(page, line), page[line].Mark);
        }
        return line;
    }

    // Only the marks of lists are marks here: a wrapped line may well begin with ">99 %".
    private static ReadOnlySpan<char> WordsOf(NotePage page, int line) =>
        page[line].Mark is Mark.Bullet or Mark.Numbered ? page.Body(line) : page.Whole(line);

    private static int PartAt(ReadOnlySpan<char> body, out ReadOnlySpan<char> rest)
    {
        rest = default;
        for (var part = 0; part < Parts.Length; part++)
        {
            if (!body.StartsWith(Parts[part], StringComparison.OrdinalIgnoreCase))
                continue;
            rest = body[Parts[part].Length..].TrimStart('s');
            if (!rest.StartsWith(":"))
                continue;
            rest = rest[1..].Trim();
            return part;
        }
        return -1;
    }

    private sealed class Draft
    {
        private readonly StringBuilder[] texts = [new(), new(), new(), new(), new()];
        private readonly List<StringBuilder> actions = [];

        public void Add(int part, ReadOnlySpan<char> words, Mark mark)
        {
            if (words.IsEmpty)
                return;
            if (part is Actions && (mark is Mark.Bullet or Mark.Numbered || actions.Count is 0))
                actions.Add(new StringBuilder());
            var text = part is Actions ? actions[^1] : texts[part];
            text.Append(text.Length > 0 ? " " : "").Append(words);
        }

        public NotedStory Finish(int line, string title) =>
            new(
                line,
                title,
                texts[0].ToString(),
                texts[1].ToString(),
                [.. actions.Select(action => action.ToString())],
                texts[Result].ToString(),
                [
                    .. texts[UseFor]
                        .ToString()
                        .TrimEnd('.')
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                ]
            );
    }
}
