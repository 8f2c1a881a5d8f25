using System.Text;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary><c>Q:</c> and <c>A:</c> lines. Without an <c>A:</c> what stands below is the answer; code alone belongs to the question.</summary>
internal sealed class LabelledFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!IsQuestion(page, line, out var text))
            return 0;
        var question = new StringBuilder().Append(text);
        var below = line + 1;
        for (; IsWrapped(page, below); below++)
            question.Append(question.Length > 0 ? " " : "").Append(page.Whole(below));
        if (question.Length is 0)
            return ReadCode(notes, line);
        var end = End(page, below);
        Note(notes, line, Markup.Question(question.ToString()), below, end);
        return end - line;
    }

    /// <summary><c>Q4</c> with code right below it: the code is the question.</summary>
    private static int ReadCode(Notebook notes, int line)
    {
        var page = notes.Page;
        var first = page.Filled(line + 1);
        if (page.MarkAt(first) is not Mark.Fence)
            return 0;
        var behind = first + 1;
        while (page.MarkAt(behind) is Mark.Code)
            behind++;
        var end = End(page, line + 1);
        behind = Math.Min(behind + 1, end);
        var label = Markup.Question(page.Body(line).Trim("*_: "));
        QuestionRegion.Note(notes, line, $"{label}\n{AnswerBelow.Of(notes, first, behind)}", behind, end);
        return end - line;
    }

    private static void Note(Notebook notes, int line, string text, int below, int end)
    {
        var page = notes.Page;
        var answer = AnswerLine(page, below, end);
        if (answer < 0 && IsCodeOnly(page, below, end))
        {
            notes.Ask(line, $"{text}\n{AnswerBelow.Of(notes, below, end)}", null);
            return;
        }

        if (answer < 0)
        {
            // "Talk about …" below a label tells how to answer it.
            ListQuestionFormat.NoteAll(notes, line, text, below, end, requests: false);
            return;
        }

        if (AnswerBelow.Of(notes, below, answer) is { } more)
            text = $"{text}\n{more}";
        Labelled.IsAnswer(page.Body(answer), out var first);
        var start = first.ToString();
        QuestionRegion.Note(notes, line, text, answer + 1, end);
        var rest = notes.Questions[^1].Answer;
        notes.Questions[^1] = notes.Questions[^1] with
        {
            Answer =
                start.Length is 0 ? rest
                : rest is null ? start
                : $"{start}\n{rest}",
        };
    }

    public static bool IsQuestion(NotePage page, int line, out ReadOnlySpan<char> text)
    {
        text = default;
        return page.Habits.Labels
            && page[line].Mark is Mark.Text or Mark.Bullet or Mark.Numbered
            && Labelled.IsQuestion(page.Body(line), out text);
    }

    private static bool IsWrapped(NotePage page, int line) =>
        page.MarkAt(line) is Mark.Text
        && !Labelled.IsAnswer(page.Body(line), out _)
        && !Labelled.IsQuestion(page.Body(line))
        && !page.Body(line).IsEmpty
        && !Prompts.EndsInQuestion(page.Body(line - 1));

    private static int AnswerLine(NotePage page, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            if (
                page[line].Mark is Mark.Text or Mark.Bullet or Mark.Answer
                && Labelled.IsAnswer(page.Body(line), out _)
                && Choices.In(page, line, Math.Min(end, line + 6)) is null
            )
                return line;
        }

        return -1;
    }

    private static int End(NotePage page, int line)
    {
        while (
            line < page.Count
            && page[line].Mark is not Mark.Heading
            && !IsQuestion(page, line, out _)
            && !QuestionRegion.EndsAt(page, line)
        )
            line++;
        return line;
    }

    private static bool IsCodeOnly(NotePage page, int from, int end)
    {
        var code = false;
        for (var line = from; line < end; line++)
        {
            code |= page[line].Mark is Mark.Code;
            if (page[line].Mark is not (Mark.Code or Mark.Fence or Mark.Blank or Mark.Bar))
                return false;
        }

        return code;
    }
}
