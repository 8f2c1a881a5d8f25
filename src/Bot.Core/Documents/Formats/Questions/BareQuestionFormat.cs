using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// A question without an answer below it: the answer stands on the same line (<c>Question? &gt; answer</c>), or there is
/// none yet. Lines on their own count only in documents that show, elsewhere, that they write questions so.
/// </summary>
internal sealed class BareQuestionFormat : INoteFormat
{
    private const string InlineMark = " > ";

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        var body = page.Body(line);
        if (page[line].Mark is not (Mark.Text or Mark.Numbered) || body.Length > Prompts.LongestQuestion * 4)
            return 0;
        if (page[line].Mark is Mark.Text && ReadInline(notes, line, body))
            return 1;
        if (body.Length > Prompts.LongestQuestion || page[line].Indent > 3)
            return 0;
        if (!page.Answers)
            return Doubt(notes, line);
        if (
            !Prompts.EndsInQuestion(body)
            && !(Prompts.Asks(body) && !body.EndsWith(":") && page[line].Mark is Mark.Text)
        )
        {
            return 0;
        }

        notes.Slots.Add(new AnswerSlot(notes.Questions.Count, Begun: false));
        notes.Ask(line, body.ToString(), null);
        return 1;
    }

    // One question on a line shows how the lines beside it are written: they need no question mark.
    private static bool ReadInline(Notebook notes, int line, ReadOnlySpan<char> body)
    {
        var mark = body.IndexOf(InlineMark);
        if (mark <= 0 || !(Prompts.EndsInQuestion(body[..mark]) || notes.InlineAt == line - 1))
            return false;
        var answer = body[(mark + InlineMark.Length)..].Trim();
        notes.Ask(line, body[..mark].TrimEnd().ToString(), answer.IsEmpty ? null : answer.ToString());
        notes.InlineAt = line;
        return true;
    }

    private static int Doubt(Notebook notes, int line)
    {
        if (
            notes.Page[line].Mark is Mark.Text
            && notes.Page.StandsAlone(line)
            && Prompts.EndsInQuestion(notes.Page.Body(line))
        )
        {
            notes.Doubtful.Add(line);
        }

        return 0;
    }
}
