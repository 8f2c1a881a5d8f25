using System.Text;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Reports;
using Bot.Core.Documents.Wording;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// A question on a line of its own and its answer behind <c>&gt;</c> below it: one or more paragraphs, to-dos kept
/// apart. Below a heading of questions to ask, <c>&gt;</c> lines are themselves the questions.
/// </summary>
internal sealed class AnswerFormat : INoteFormat
{
    private const string TodoMark = "TODO";

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        return page[line].Mark switch
        {
            Mark.Answer => ReadLoose(notes, line),
            Mark.Text or Mark.Numbered when page[line].BodyLength > 0 && page.Answers => ReadBelow(notes, line),
            Mark.Bullet or Mark.Heading when Prompts.SoundsAsking(page.Body(line)) => ReadBelow(notes, line),
            _ => 0,
        };
    }

    /// <summary>A question with its answer below it.</summary>
    private static int ReadBelow(Notebook notes, int line)
    {
        var page = notes.Page;
        var first =
            page.MarkAt(line + 1) is Mark.Blank && Prompts.EndsInQuestion(page.Body(line))
                ? page.Filled(line + 1)
                : line + 1;
        if (page.MarkAt(first) is not Mark.Answer)
            return 0;
        if (page[line].BodyLength > Prompts.LongestQuestion)
        {
            notes.Problems.Add(Points.QuestionTooLong(line + 1));
            return EndOfAnswer(page, first) - line;
        }
        var end = EndOfAnswer(page, first);
        var answer = AnswerText(notes, first, end, out var todo);
        notes.Slots.Add(new AnswerSlot(notes.Questions.Count, Begun: true));
        notes.Ask(line, page.Body(line).ToString(), answer.Length > 0 ? answer : null);
        notes.Questions[^1] = notes.Questions[^1] with { Todo = todo };
        if (answer.Length is 0 && todo.Count is 0)
            notes.Problems.Add(Points.EmptyAnswer(line + 1));
        return end - line;
    }

    /// <summary>Further <c>&gt;</c> lines go on with the answer, after blank lines too.</summary>
    private static int EndOfAnswer(NotePage page, int line)
    {
        while (true)
        {
            while (page.MarkAt(line) is Mark.Answer || GoesOn(page, line))
                line++;
            var next = page.Filled(line);
            if (next == line || page.MarkAt(next) is not Mark.Answer)
                return line;
            line = next;
        }
    }

    // A line that somebody wrapped by hand, without a new mark.
    private static bool GoesOn(NotePage page, int line) =>
        page.MarkAt(line) is Mark.Text
        && page.MarkAt(line + 1) is not Mark.Answer
        && char.IsLower(page.Body(line)[0])
        && !Prompts.Asks(page.Body(line));

    private static string AnswerText(Notebook notes, int from, int end, out IReadOnlyList<string> todo)
    {
        var page = notes.Page;
        var answer = new StringBuilder();
        List<string> left = [];
        var gap = false;
        for (var line = from; line < end; line++)
        {
            var body = page.Body(line);
            if (
                body.StartsWith(TodoMark, StringComparison.OrdinalIgnoreCase)
                && body.Length > 4
                && body[4] is ':' or ' '
            )
            {
                left.Add(body[5..].Trim().ToString());
                notes.Problems.Add(Points.Todo(line + 1, left[^1]));
            }
            else if (body.IsEmpty)
            {
                gap = true;
            }
            else
            {
                answer.Append(
                    answer.Length is 0 ? ""
                    : gap ? "\n\n"
                    : page[line].Mark is Mark.Answer ? "\n"
                    : " "
                );
                answer.Append(body);
                gap = false;
            }
        }
        todo = left;
        return answer.ToString();
    }

    /// <summary><c>&gt;</c> lines without a question above them.</summary>
    private static int ReadLoose(Notebook notes, int line)
    {
        var page = notes.Page;
        var (direction, _) = Judging.Directions.Of(notes.Title, notes.Outline.Path, "", answered: true);
        var end = line;
        for (; page.MarkAt(end) is Mark.Answer; end++)
        {
            // Where ">" holds answers elsewhere, it holds questions here; else only what asks is one.
            var may = page[end].BodyLength is > 0 and <= Prompts.LongestQuestion;
            if (direction is Direction.ToAskThem && may && (page.Answers || Prompts.EndsInQuestion(page.Body(end))))
                notes.Ask(end, page.Body(end).ToString(), null);
        }

        // In a document that answers otherwise, ">" is how anybody quotes.
        if (page.Answers && direction is not Direction.ToAskThem && HasWords(page, line, end))
            notes.Problems.Add(Points.AnswerWithoutQuestion(line + 1));
        return end - line;
    }

    private static bool HasWords(NotePage page, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            if (page[line].BodyLength > 0)
                return true;
        }

        return false;
    }
}
