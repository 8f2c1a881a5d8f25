using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.Groups;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Questions;
using Bot.Core.Stories;

namespace Bot.Core.Export;

/// <summary>One person's own: the bank and the log. Nothing of the starter bank, nothing of anybody else.</summary>
/// <param name="For">The account that asked, such as <c>discord:123</c>.</param>
public sealed record ExportDocument(
    string For,
    IReadOnlyList<ExportedQuestion> Questions,
    IReadOnlyList<ExportedStory> Stories,
    IReadOnlyList<ExportedChecklist> Checklists,
    IReadOnlyList<ExportedScript> Scripts,
    IReadOnlyList<ExportedKeptAnswer> KeptAnswers,
    IReadOnlyList<ExportedAnswer> Log
)
{
    /// <summary>The groups that the person is or was in.</summary>
    public IReadOnlyList<ExportedGroup> Groups { get; init; } = [];

    /// <summary>What the person practises for.</summary>
    public IReadOnlyList<ExportedDate> Dates { get; init; } = [];

    public ExportedSettings? Settings { get; init; }
}

/// <param name="Channel">Platform and conversation.</param>
/// <param name="LeftAt">Null: still in it.</param>
public sealed record ExportedGroup(string Channel, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt, bool ShowsName)
{
    public static ExportedGroup Of(Membership membership) =>
        new(
            $"{membership.Place.Platform}:{membership.Place.Conversation}",
            membership.JoinedAt,
            membership.LeftAt,
            membership.ShowsName
        );
}

public sealed record ExportedQuestion(
    string File,
    int Line,
    IReadOnlyList<string> Section,
    string Text,
    Direction Direction,
    QuestionKind Kind,
    string Topic,
    string? Answer
)
{
    public static ExportedQuestion Of(Question question) =>
        new(
            question.File,
            question.Line,
            question.Section,
            question.Text,
            question.Direction,
            question.Kind,
            question.Topic,
            question.Answer
        );
}

public sealed record ExportedStory(
    string Title,
    string Situation,
    string Task,
    IReadOnlyList<string> Actions,
    string Result,
    IReadOnlyList<string> UseFor
)
{
    public static ExportedStory Of(Story story) =>
        new(story.Title, story.Situation, story.Task, story.Actions, story.Result, story.UseFor);
}

public sealed record ExportedChecklist(string Title, IReadOnlyList<ExportedPhase> Phases)
{
    public static ExportedChecklist Of(Checklist checklist) =>
        new(
            checklist.Title,
            [
                .. checklist.Phases.Select(phase => new ExportedPhase(
                    phase.Title,
                    [.. phase.Groups.SelectMany(group => group.Items).Select(ExportedItem.Of)]
                )),
            ]
        );
}

public sealed record ExportedPhase(string Title, IReadOnlyList<ExportedItem> Items);

public sealed record ExportedItem(string Text, IReadOnlyList<string> Notes, bool Done)
{
    public static ExportedItem Of(Item item) => new(item.Text, item.Notes, item.Done);
}

public sealed record ExportedScript(string Title, ScriptKind Kind, string Text)
{
    public static ExportedScript Of(NotedScript script) => new(script.Title, script.Kind, script.Text);
}

/// <summary>An answer in the learner's own words, also to questions of other shelves.</summary>
/// <param name="KeptOn">The learner's day.</param>
public sealed record ExportedKeptAnswer(string Question, string Topic, string Words, DateOnly KeptOn)
{
    public static ExportedKeptAnswer Of(KeptAnswer kept) =>
        new(kept.Question, kept.Topic, kept.Answer.Words, kept.Answer.KeptOn);
}

/// <summary>A line of the log.</summary>
/// <param name="Seconds">From the question to the answer.</param>
/// <param name="From">Where it was said: platform and conversation.</param>
public sealed record ExportedAnswer(
    DateTimeOffset At,
    string Question,
    string Topic,
    string Words,
    Manner How,
    Grade? Grade,
    double Seconds,
    string From
)
{
    public static ExportedAnswer Of(LoggedAnswer logged)
    {
        var answered = logged.Attempt.Answered!;
        return new(
            answered.At,
            logged.Question,
            logged.Topic,
            answered.Words,
            answered.Manner,
            logged.Attempt.Graded?.Grade,
            Math.Round(answered.Took.TotalSeconds, 1),
            $"{logged.Attempt.Place.Platform}:{logged.Attempt.Place.Conversation}"
        );
    }
}
