using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>Lines of text, up to a heading or a mark, looked over as a whole: do they hold one prompt a line?</summary>
/// <param name="End">Behind its last line.</param>
/// <param name="Spaced">Answers stand in paragraphs of their own.</param>
internal readonly record struct PromptRun(int First, int End, bool Asks, bool Spaced)
{
    private const int Enough = 3;

    public static PromptRun At(NotePage page, int line)
    {
        var (asking, others, paired, end) = (0, 0, 0, line);
        for (; end < page.Count && IsOfRun(page[end].Mark); end++)
        {
            if (page[end].Mark is not Mark.Text || page[end].Indent > 3 || page[end].BodyLength is 0)
                continue;
            if (IsPrompt(page, end))
            {
                asking++;
                paired += IsPaired(page, end) ? 1 : 0;
            }
            else if (page.MarkAt(end - 1) is not Mark.Text)
                others++;
        }

        var spaced = asking >= Enough && paired * 10 >= asking * 7;
        return new(
            line,
            Math.Max(end, line + 1),
            spaced || asking >= Enough && asking * 10 >= (asking + others) * 6,
            spaced
        );
    }

    public static bool IsPrompt(NotePage page, int line) =>
        page.MarkAt(line) is Mark.Text
        && page[line].BodyLength <= Prompts.LongestQuestion
        && Prompts.Asks(page.Body(line))
        && (
            Prompts.EndsInQuestion(page.Body(line))
            || !page.StandsAlone(line)
            || !Prompts.LooksLikeHeading(page.Body(line))
        );

    private static bool IsOfRun(Mark mark) => mark is Mark.Text or Mark.Blank or Mark.Code or Mark.Fence or Mark.Bullet;

    // A question that stands alone, and below it a paragraph that does not ask.
    private static bool IsPaired(NotePage page, int line) =>
        page.StandsAlone(line)
        && page.Body(line)[^1] is '?'
        && page.Filled(line + 1) is var next
        && page.MarkAt(next) is Mark.Text or Mark.Bullet or Mark.Fence
        && !IsPrompt(page, next);
}
