using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// A line in bold that asks, with its answer behind it or below: <c>**What is …?**</c>. Also prompts behind a bold number,
/// <c>**3)** …</c>, where a document has several.
/// </summary>
internal sealed class BoldQuestionFormat : INoteFormat
{
    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (!IsQuestion(page, line, out var text, out var rest) && !(GoesOn(notes) && IsLinked(page, line)))
            return 0;
        // Below a heading that promises advice, what does not ask is advice.
        if (page[line].Mark is not Mark.Text && AdviceListFormat.IsBelow(notes) && !Prompts.EndsInQuestion(text))
            return 0;
        var end = line + 1;
        while (end < page.Count && !EndsAt(page, end) && !IsNextOfList(page, line, end))
            end++;
        QuestionRegion.Note(notes, line, text, line + 1, end);
        if (rest.Length > 0)
        {
            var noted = notes.Questions[^1];
            notes.Questions[^1] = noted with { Answer = noted.Answer is null ? rest : $"{rest}\n{noted.Answer}" };
        }

        return end - line;
    }

    // In a list that has some of its questions in bold, those that are not end an answer as well.
    private static bool IsNextOfList(NotePage page, int question, int line) =>
        page[question].Mark is Mark.Bullet
        && page[line].Mark is Mark.Bullet
        && page[line].Indent <= page[question].Indent
        && (Prompts.Asks(page.Body(line)) || IsLinked(page, line));

    // Where a list has begun to ask, "**Topic** - [read this](…)" asks about the topic.
    private static bool GoesOn(Notebook notes) =>
        notes.Page.Habits.Bold
        && notes.Questions is [.., var last]
        && ReferenceEquals(last.Section, notes.Outline.Path);

    private static bool IsLinked(NotePage page, int line) =>
        page[line].Mark is Mark.Bullet
        && page[line].Indent <= 3
        && Markup.Bold(page.Body(line), out var bold, out var behind)
        && !bold.EndsWith(":")
        && behind is ['-' or '–' or '—', ..]
        && Markup.IsLinks(behind);

    private static bool EndsAt(NotePage page, int line) =>
        page[line].Mark is Mark.Heading && page[line].Indent <= 3
        || IsQuestion(page, line, out _, out _)
        || LabelledFormat.IsQuestion(page, line, out _)
        || QuestionRegion.EndsAt(page, line);

    private static bool IsQuestion(NotePage page, int line, out string text, out string rest)
    {
        (text, rest) = ("", "");
        if (page[line].Mark is not (Mark.Text or Mark.Numbered or Mark.Bullet) || page[line].Indent > 3)
            return false;
        var body = page.Body(line);
        if (body.IsEmpty || body[0] is not ('*' or '_') || !Markup.Bold(body, out var bold, out var behind))
            return false;
        if (page.Habits.BoldNumbers && Markup.BeginsWithNumber(bold) && behind.Length > Habits.LongestLegend)
        {
            var name = bold[(bold.IndexOfAny(").") + 1)..].Trim();
            text = Markup.Question(name.IsEmpty ? behind : $"{name} {behind.TrimStart(". ")}");
            return true;
        }

        text = Markup.Question(bold);
        rest = behind.TrimStart(":-–— ").ToString();
        if (page[line].Mark is not Mark.Text && page.Habits.MostBoldItemsAsk && Habits.IsWholeItem(bold, behind))
            return !Prompts.IsAboutItself(text);
        return page.Habits.Bold
            && Prompts.SoundsAsking(text)
            && (behind.Length <= Habits.LongestLegend || Prompts.EndsInQuestion(text));
    }
}
