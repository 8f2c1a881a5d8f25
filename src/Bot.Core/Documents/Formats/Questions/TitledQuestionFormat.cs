using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>A heading that names a topic, and below it one short paragraph that asks: the paragraph is the question.</summary>
internal sealed class TitledQuestionFormat : INoteFormat
{
    private const int LongestPrompt = 800;
    private const int MostLines = 30;

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Heading || !page.Habits.IsTitledAt(page[line].Value))
            return 0;
        var end = End(page, line);
        notes.Outline.Enter(line, HeadingRank.Markdown, Markup.Question(page.Body(line)), page[line].Value);
        if (AnswerBelow.Of(notes, line + 1, WithoutLinks(page, line + 1, end)) is { } prompt)
            notes.Ask(line, prompt, null);
        return end - line;
    }

    /// <summary>Below the heading stands no more than a prompt.</summary>
    public static bool IsPrompt(NotePage page, int heading)
    {
        var (length, asks, items, line) = (0, false, 0, heading + 1);
        for (; line < page.Count && page[line].Mark is not Mark.Heading; line++)
        {
            if (line > heading + MostLines)
                return false;
            length += page[line].BodyLength;
            if (page[line].Mark is not (Mark.Text or Mark.Bullet or Mark.Numbered) || page[line].BodyLength is 0)
                continue;
            var isItem = page[line].Mark is not Mark.Text;
            items += isItem && Prompts.Asks(Markup.QuestionIn(page.Body(line))) ? 1 : 0;
            asks |=
                page[line].Mark is not Mark.Numbered
                && (page.Body(line).Contains('?') || Prompts.Asks(page.Body(line)));
        }

        // Several items that ask are a list of questions.
        return asks && items < 2 && length <= LongestPrompt;
    }

    private static int End(NotePage page, int heading)
    {
        var end = heading + 1;
        while (end < page.Count && page[end].Mark is not Mark.Heading)
            end++;
        return end;
    }

    private static int WithoutLinks(NotePage page, int from, int end)
    {
        while (end > from && (page[end - 1].Mark is Mark.Blank || Markup.IsLinks(page.Body(end - 1))))
            end--;
        return end;
    }
}
