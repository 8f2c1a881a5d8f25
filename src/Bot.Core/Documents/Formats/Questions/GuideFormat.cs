using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// Quoted questions, numbered or in a list, with guidance below them: <c>3. "…"</c> and <c>→ Use Story 2.</c> The
/// heading above says who asks. A quoted saying in a list is no question.
/// </summary>
internal sealed class GuideFormat : INoteFormat
{
    private const int LongestQuote = 8;

    public int Read(Notebook notes, int line) =>
        notes.Page[line].Mark switch
        {
            Mark.Numbered => ReadQuoted(notes, line),
            Mark.Bullet => ReadQuoted(notes, line) is > 0 and var read
                ? read
                : ReadExamples(notes, line) + ReadMap(notes, line),
            _ => 0,
        };

    private static int ReadQuoted(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!Quoted.Opens(page.Body(line)))
            return 0;
        var behind = EndOfQuote(page, line);
        var quote = page.Joined(line, behind);
        var close = quote.AsSpan().LastIndexOfAny(Quoted.Marks);
        if (close <= 0)
            return 0;
        var text = quote[1..close].Trim();
        if (!Prompts.Asks(text) && page.MarkAt(behind) is not Mark.Arrow)
            return 0;
        var end = EndOfGuidance(page, line, behind);
        Note(notes, line, text, quote[(close + 1)..].Trim(), GuidanceIn(page, behind, end));
        return end - line;
    }

    // The quote may be wrapped; it ends on the line that closes it.
    private static int EndOfQuote(NotePage page, int line)
    {
        if (page.Body(line)[1..].ContainsAny(Quoted.Marks))
            return line + 1;
        for (
            var end = line + 1;
            end < line + LongestQuote && page.MarkAt(end) is Mark.Text && page[end].Indent > 0;
            end++
        )
        {
            if (page.Body(end).ContainsAny(Quoted.Marks))
                return end + 1;
        }

        return line + 1;
    }

    private static int EndOfGuidance(NotePage page, int line, int end)
    {
        var indent = page[line].Indent;
        while (page.MarkAt(end) is Mark.Arrow || page.MarkAt(end) is Mark.Text && page[end].Indent > indent)
            end++;
        return end;
    }

    private static string GuidanceIn(NotePage page, int from, int end) =>
        string.Join(' ', Enumerable.Range(from, end - from).Select(line => page.Body(line).ToString()));

    private static void Note(Notebook notes, int line, string text, string note, string below)
    {
        if (below is ['(', .., ')'])
            (note, below) = ($"{note} {below}".TrimStart(), "");
        var guidance = Guidance.Of(below, notes.Stories, line);
        notes.Ask(line, text, guidance.Answer);
        notes.Questions[^1] = notes.Questions[^1] with { Stories = guidance.Links };
        foreach (var advice in (ReadOnlySpan<string?>)[note, guidance.Advice])
        {
            if (advice is { Length: > 0 })
                notes.Advise(line, advice, about: text);
        }
    }

    /// <summary><c>- Examples: "Design …" or "How would you …?"</c></summary>
    private static int ReadExamples(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!page.Body(line).StartsWith("Example", StringComparison.OrdinalIgnoreCase))
            return 0;
        var end = page.EndOfInner(line);
        var text = page.Joined(line, end);
        var found = 0;
        for (var open = Quoted.Next(text, 0); open >= 0; )
        {
            var close = Quoted.Next(text, open + 1);
            if (close < 0)
                break;
            var quote = text[(open + 1)..close].Trim();
            if (Prompts.Asks(quote))
                notes.Ask(line, quote, null);
            found++;
            open = Quoted.Next(text, close + 1);
        }
        return found is 0 ? 0 : end - line;
    }

    /// <summary><c>- Failure → Story 4</c>: which story serves what. Only what is missing is noted.</summary>
    private static int ReadMap(Notebook notes, int line)
    {
        var body = notes.Page.Body(line);
        var arrow = body.IndexOfAny('→', '⇒');
        if (arrow < 0)
            return 0;
        var links = StoryLinks.Read(body[(arrow + 1)..].ToString(), out _);
        foreach (var (number, _) in links)
            notes.Stories.Find(number, line);
        return links.Count is 0 ? 0 : 1;
    }
}
