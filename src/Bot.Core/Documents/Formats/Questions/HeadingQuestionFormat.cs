using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// Questions as headings, with or without numbers: <c>### 12. What is …?</c>. All below is the answer, code, tables and
/// deeper headings too, up to the next question or a heading as far out.
/// </summary>
internal sealed class HeadingQuestionFormat : INoteFormat
{
    /// <summary>In spaces.</summary>
    private const int ShortestSentence = 5;

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!IsQuestion(page, line))
            return 0;
        var level = page[line].Value;
        var end = End(page, line, level);
        notes.Outline.Close(HeadingRank.Markdown, level);
        notes.Slots.Add(new AnswerSlot(notes.Questions.Count, Begun: page.Filled(line + 1) < end));
        QuestionRegion.Note(notes, line, Markup.Question(page.Body(line)), line + 1, end);
        return end - line;
    }

    public static bool IsQuestion(NotePage page, int line)
    {
        if (page[line].Mark is not Mark.Heading || page[line].Indent > 3 || page[line].BodyLength is 0)
            return false;
        var level = page[line].Value;
        if (page.Habits.IsTitledAt(level))
            return false;
        return page.Habits.Asks(line)
                && (page.Habits.AsksAt(level) || page.Habits.NumbersQuestions && page.Habits.IsNumbered(line))
            || page.Habits.NearlyAllAskAt(level) && IsSentence(page.Body(line)) && !HoldsHeadings(page, line)
            || page.Habits.NumbersAt(level) && page.Habits.IsNumbered(line)
            || page.Habits.OpensAt(level) && page.Habits.Opens(line) && !Prompts.IsAboutItself(page.Body(line));
    }

    // Headings right below a heading make it a section.
    private static bool HoldsHeadings(NotePage page, int line) =>
        page.Filled(line + 1) is var next && page.MarkAt(next) is Mark.Heading && page[next].Value > page[line].Value;

    private static bool IsSentence(ReadOnlySpan<char> body) =>
        body.Count(' ') + OtherTongues.Ideographs(body) / 2 >= ShortestSentence
        && !Prompts.IsAboutItself(body)
        && !Prompts.LooksLikeHeading(Markup.WithoutNumber(body.TrimStart("# ")));

    private static int End(NotePage page, int line, int level)
    {
        var end = line + 1;
        for (; end < page.Count; end++)
        {
            if (page[end].Mark is Mark.Heading && page[end].Indent <= 3 && page[end].Value <= level)
                break;
            if (QuestionRegion.EndsAt(page, end))
                break;
            // What a reveal hides belongs to one question, headings and all.
            if (page[end].Mark is Mark.Tag && page.EndOfReveal(end) is > 0 and var closing)
                end = closing;
        }

        return end;
    }
}
