using Bot.Core.People;

namespace Bot.Core.Questions;

public readonly record struct QuestionId(long Value);

/// <summary>A question of the bank: what can be asked.</summary>
/// <param name="Topic">What <c>/quiz TOPIC</c> finds it by.</param>
/// <param name="Answer">The answer to compare with, from the notes; null: there is none yet.</param>
/// <param name="HeldBack">Not shown with its answer until somebody has looked at it.</param>
/// <param name="Line">1-based, in <paramref name="File"/>.</param>
public sealed record Question(
    QuestionId Id,
    Shelf Shelf,
    string Text,
    Direction Direction,
    QuestionKind Kind,
    string Topic,
    IReadOnlyList<string> Section,
    string? Answer,
    bool HeldBack,
    string? OnlyFor,
    IReadOnlyList<StoryLink> Stories,
    string File,
    int Line
)
{
    /// <summary>The topic first, then what the notes themselves say.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Notes to oneself that stood in the answer.</summary>
    public IReadOnlyList<string> Todo { get; init; } = [];
}

/// <summary>Who says it to whom.</summary>
public enum Direction
{
    /// <summary>An interviewer asks it.</summary>
    Asked,

    /// <summary>The candidate asks it.</summary>
    ToAskThem,

    /// <summary>An example of what not to ask.</summary>
    NeverAsk,
}

public enum QuestionKind
{
    Behavioural,
    Technical,
    SystemDesign,
    Logistics,
    SmallTalk,
    Clarifying,
}

/// <summary>A story that the notes name for a question.</summary>
/// <param name="Angle">How to turn the story for this question; may be empty.</param>
public sealed record StoryLink(string Title, StoryMode Mode, string Angle);

public enum StoryMode
{
    /// <summary>The story as it is.</summary>
    Use,

    /// <summary>The story turned to fit.</summary>
    Adapt,

    /// <summary>Something taken from the story.</summary>
    From,
}
