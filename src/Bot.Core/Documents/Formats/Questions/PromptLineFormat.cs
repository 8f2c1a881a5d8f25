using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>One prompt a line, with nothing to mark it; where lines stand right below, they are its answer.</summary>
internal sealed class PromptLineFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not Mark.Text || page.Answers)
            return 0;
        if (line >= notes.Prompts.End || line < notes.Prompts.First)
            notes.Prompts = PromptRun.At(page, line);
        if (!notes.Prompts.Asks || !PromptRun.IsPrompt(page, line) || page[line].Indent > 3)
            return 0;
        var end = End(notes, line);
        QuestionRegion.Note(notes, line, Markup.Question(page.Body(line)), line + 1, end);
        return end - line;
    }

    private static int End(Notebook notes, int line)
    {
        var (page, run) = (notes.Page, notes.Prompts);
        var end = line + 1;
        while (
            end < run.End
            && !PromptRun.IsPrompt(page, end)
            && !(page[end].Mark is Mark.Text && page.StandsAlone(end) && Prompts.LooksLikeHeading(page.Body(end)))
            && (run.Spaced || page[end].Mark is not Mark.Blank)
        )
            end++;
        return end;
    }
}
