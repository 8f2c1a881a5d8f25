using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// Lists of questions (<c>-</c>, <c>*</c>, <c>1.</c>), known by most of their items. What asks further in is a question of
/// its own below its item; what does not is the answer. Lists of links give nothing.
/// </summary>
internal sealed class ListQuestionFormat : INoteFormat
{
    private const int EnoughLists = 3;

    public int Read(Notebook notes, int line)
    {
        var page = notes.Page;
        if (page[line].Mark is not (Mark.Bullet or Mark.Numbered) || page[line].BodyLength is 0)
            return 0;
        // Among answers behind ">" a number counts sections.
        if (page[line].Mark is Mark.Numbered && page.Answers)
            return 0;
        if (line >= notes.List.End || line < notes.List.First)
        {
            notes.List = Begun(notes, line);
            notes.Lists += notes.List.Kind is ListKind.Questions or ListKind.Other ? 1 : 0;
            notes.QuestionLists += notes.List.Kind is ListKind.Questions ? 1 : 0;
        }

        var list = notes.List;
        if (list.Kind is ListKind.Contents)
            return list.End - line;
        if (list.Kind is not ListKind.Questions || !list.IsItem(page, line))
            return 0;
        var end = line + 1;
        while (end < list.End && !list.IsItem(page, end))
            end++;
        if (!Markup.IsLinks(page.Body(line)) || IsLinkedQuestion(page.Body(line)))
            Note(notes, line, end);
        return end - line;
    }

    private static ListBlock Begun(Notebook notes, int line)
    {
        var list = ListBlock.At(notes.Page, line, PromisesQuestions(notes));
        return IsOffered(notes.Page, line)
            ? list with
            {
                Kind = ListKind.Other,
            }
            : Likened(notes, Continued(notes, list));
    }

    /// <summary>Among questions, one that leads to its answer.</summary>
    private static bool IsLinkedQuestion(ReadOnlySpan<char> body) =>
        !Markup.IsAnchor(body) && Prompts.EndsInQuestion(Markup.QuestionIn(body));

    /// <summary>The line above offers what to do next: what stands in the list asks nobody.</summary>
    private static bool IsOffered(NotePage page, int line)
    {
        var above = page.MarkAt(line - 1) is Mark.Blank ? line - 2 : line - 1;
        return page.MarkAt(above) is Mark.Text && Prompts.IsOffer(page.Body(above));
    }

    /// <summary>A paragraph or an example may cut a list of questions in two.</summary>
    private static ListBlock Continued(Notebook notes, ListBlock list)
    {
        var before = notes.List;
        var goesOn =
            list.Kind is ListKind.Other
            && before.Kind is ListKind.Questions
            && (before.Mark, before.Indent) == (list.Mark, list.Indent)
            && ReferenceEquals(notes.ListPath, notes.Outline.Path)
            && HeadingPromises(notes);
        notes.ListPath = notes.Outline.Path;
        return goesOn ? list with { Kind = ListKind.Questions } : list;
    }

    /// <summary>
    /// Topics among questions: right below a heading that speaks of questions, in a document about interviews, each item is
    /// one; further in, where nearly all lists so far held questions.
    /// </summary>
    private static ListBlock Likened(Notebook notes, ListBlock list) =>
        list is { Kind: ListKind.Other }
        // A single number begins many things.
        && list is { Mark: Mark.Bullet } or { Items: > 1 }
        && notes.Outline.ListLabel is null
        // Where questions are in bold, what is not in bold is none.
        && !notes.Page.Habits.MostBoldItemsAsk
        && notes.Outline.Open is [.., var inner]
        && !IsApart(inner.Title)
        && (
            EndsInQuestions(inner.Title) && (SpeaksOfInterviews(notes.Title) || Outer(notes).Any(SpeaksOfInterviews))
            || AreQuestionsSoFar(notes) && Outer(notes).Any(SpeaksOfQuestions)
        )
            ? list with
            {
                Kind = ListKind.Questions,
            }
            : list;

    private static IEnumerable<string> Outer(Notebook notes) =>
        notes.Outline.Open.SkipLast(1).Select(heading => heading.Title);

    private static bool AreQuestionsSoFar(Notebook notes) =>
        notes.QuestionLists > 0 && notes.QuestionLists * 4 >= notes.Lists * 3;

    /// <summary>What to do, what to answer, about the page itself, or advice.</summary>
    private static bool IsApart(string title) =>
        title.Contains("answers", StringComparison.OrdinalIgnoreCase)
        || title.Contains("response", StringComparison.OrdinalIgnoreCase)
        || Prompts.IsToDo(title)
        || Prompts.IsAboutItself(title)
        || AdviceListFormat.Promises(title);

    private static bool EndsInQuestions(string title) =>
        title.TrimEnd(' ', ':').EndsWith("questions", StringComparison.OrdinalIgnoreCase);

    private static bool SpeaksOfQuestions(string title) =>
        title.Contains("question", StringComparison.OrdinalIgnoreCase);

    /// <summary>The heading above speaks of questions, or the lists before this one held them.</summary>
    private static bool PromisesQuestions(Notebook notes) =>
        notes.QuestionLists >= EnoughLists || HeadingPromises(notes) || TitlePromises(notes) || PromisesTasks(notes);

    /// <summary>The title, or a heading further out, speaks of interview questions.</summary>
    private static bool TitlePromises(Notebook notes) =>
        notes.Outline.Path is { Count: > 0 } path
        && path[^1] is var above
        && path.SkipLast(1).Prepend(notes.Title).Any(SpeaksOfInterviews)
        && !IsApart(above);

    /// <summary>Tasks to solve, in a document whose lists hold questions.</summary>
    private static bool PromisesTasks(Notebook notes) =>
        notes.QuestionLists > 0
        && notes.Outline.Path is [.., var above]
        && (
            above.Contains("challenges", StringComparison.OrdinalIgnoreCase)
            || above.Contains("exercises", StringComparison.OrdinalIgnoreCase)
        );

    private static bool SpeaksOfInterviews(string title) =>
        title.Contains("interview question", StringComparison.OrdinalIgnoreCase);

    private static bool HeadingPromises(Notebook notes) =>
        (notes.Outline.Path is [.., var heading] ? heading : notes.Title) is var above
        && SpeaksOfQuestions(above)
        && !Prompts.IsToDo(above);

    private static void Note(Notebook notes, int line, int end)
    {
        var page = notes.Page;
        var below = EndOfText(page, line, end);
        var text = Markup.Question(page.Joined(line, below));
        if (text.Length > 0)
            NoteAll(notes, line, text, below, end, requests: true);
    }

    /// <summary>A question, and what is asked further in below it.</summary>
    /// <param name="requests">Requests are questions too.</param>
    public static void NoteAll(Notebook notes, int line, string text, int below, int end, bool requests)
    {
        var page = notes.Page;
        var followUps = FollowUps(page, line, below, end, requests);
        QuestionRegion.Note(notes, line, text, below, followUps.Count > 0 ? followUps[0] : end);
        if (followUps.Count is 0)
            return;
        notes.Outline.BeginList(text);
        for (var at = 0; at < followUps.Count; at++)
        {
            var next = at + 1 < followUps.Count ? followUps[at + 1] : end;
            var behind = EndOfText(page, followUps[at], next);
            QuestionRegion.Note(
                notes,
                followUps[at],
                Markup.Question(page.Joined(followUps[at], behind)),
                behind,
                next
            );
        }

        notes.Outline.EndList();
    }

    /// <summary>The question may be wrapped; a line that ends in a question mark ends it.</summary>
    private static int EndOfText(NotePage page, int line, int end)
    {
        var behind = line + 1;
        while (
            behind < end
            && page[behind].Mark is Mark.Text
            && !page[behind - 1].Breaks
            && !Prompts.EndsInQuestion(page.Body(behind - 1))
            && !Labelled.IsAnswer(page.Body(behind), out _)
            && !page.Body(behind).IsEmpty
            && page[line].BodyLength + page[behind].BodyLength < Prompts.LongestQuestion
        )
            behind++;
        return behind;
    }

    /// <summary>The lines of a nested list of which most items ask.</summary>
    private static List<int> FollowUps(NotePage page, int line, int below, int end, bool requests)
    {
        List<int> found = [];
        var items = 0;
        for (var at = below; at < end; at++)
        {
            if (page[at].Mark is not (Mark.Bullet or Mark.Numbered) || page[at].Indent <= page[line].Indent)
                continue;
            items++;
            var asks = requests ? Prompts.Asks(page.Body(at)) : Prompts.EndsInQuestion(page.Body(at));
            if (asks && !Markup.IsLinks(page.Body(at)))
                found.Add(at);
        }

        return found.Count * 2 > items ? found : [];
    }
}
