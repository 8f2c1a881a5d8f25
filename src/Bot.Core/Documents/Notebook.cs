using Bot.Core.Documents.Formats.Checklists;
using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Judging;
using Bot.Core.Documents.Lines;
using Bot.Core.Questions;

namespace Bot.Core.Documents;

/// <summary>What has been noted of a document while it is read: the formats write into it.</summary>
internal sealed class Notebook(NotePage page, string title)
{
    private IReadOnlyList<string>? judged;
    private SectionLeaning leaning = SectionLeaning.None;
    private Direction? said;
    private bool clarifying;

    public NotePage Page { get; } = page;

    public string Title { get; } = title;

    public Outline Outline { get; } = new();

    public StoryShelf Stories { get; } = StoryShelf.Of(page);

    public ChecklistDraft Checklist { get; } = new();

    public List<NotedQuestion> Questions { get; } = [];

    public List<NotedScript> Scripts { get; } = [];

    public List<NotedTip> Tips { get; } = [];

    public List<Problem> Problems { get; } = [];

    /// <summary>Titles that a table of contents names.</summary>
    public HashSet<string> Contents { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The questions from which an answer is expected below them, in order.</summary>
    public List<AnswerSlot> Slots { get; } = [];

    /// <summary>The last line (from 0) that held a question and its answer.</summary>
    public int InlineAt { get; set; } = -2;

    /// <summary>Lines (from 0) that may be questions, in a document that does not show how it writes them.</summary>
    public List<int> Doubtful { get; } = [];

    /// <summary>For putting an answer together; the same for all of them.</summary>
    public System.Text.StringBuilder Draft { get; } = new();

    /// <summary>The list, and the run of lines, that were last looked over as a whole.</summary>
    public ListBlock List { get; set; }

    /// <summary>The headings that stood above that list.</summary>
    public IReadOnlyList<string>? ListPath { get; set; }

    /// <summary>How many lists there were so far that are not of links.</summary>
    public int Lists { get; set; }

    /// <summary>How many of them held questions.</summary>
    public int QuestionLists { get; set; }

    public PromptRun Prompts { get; set; }

    /// <param name="line">From 0.</param>
    public NotedQuestion Ask(int line, string text, string? answer, Direction? direction = null)
    {
        var section = Outline.Path;
        Judge(section);
        var towards = direction ?? said ?? Directions.OfWords(text, answer is not null);
        var judgement = Judgement.Of(leaning, text, towards, clarifying && direction is null);
        var question = new NotedQuestion(
            line + 1,
            section,
            text,
            towards,
            judgement.Kind,
            answer,
            HeldBack: false,
            OnlyFor: null,
            Stories: [],
            Todo: [],
            judgement.Tags
        );
        Questions.Add(question);
        return question;
    }

    public void Advise(int line, string text, bool avoid = false, string? about = null) =>
        Tips.Add(new NotedTip(line + 1, about is null ? Outline.Path : [.. Outline.Path, about], text, avoid));

    /// <summary>What the headings say is worked out once for all questions below them.</summary>
    private void Judge(IReadOnlyList<string> titles)
    {
        if (ReferenceEquals(titles, judged))
            return;
        (judged, leaning) = (titles, new SectionLeaning(Title, titles));
        (said, clarifying) = Directions.OfHeadings(Title, titles);
    }
}

/// <summary>A question with the place for its answer.</summary>
/// <param name="Question">Its place in <see cref="Notebook.Questions"/>.</param>
/// <param name="Begun">There is a place for the answer, be it empty.</param>
internal readonly record struct AnswerSlot(int Question, bool Begun);
