using Bot.Core.Chat;
using Bot.Core.Questions;

namespace Bot.Core.Practice;

public readonly record struct AttemptId(long Value);

/// <summary>One question asked of one learner in one place: asked, then answered, then graded; or closed without.</summary>
/// <param name="Why">Why this question was picked, in words for the learner.</param>
public sealed record Attempt(AttemptId Id, QuestionId Question, ChatAddress Place, DateTimeOffset AskedAt, string Why)
{
    public Answered? Answered { get; init; }
    public Graded? Graded { get; init; }

    /// <summary>Skipped, or another question took its place.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The answer to compare with was shown.</summary>
    public DateTimeOffset? ComparedAt { get; init; }

    /// <summary>The suggested grade; null: none.</summary>
    public Grade? Guess { get; init; }

    /// <summary>Put off, once at most; it comes again then.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }

    /// <summary>Waits for its answer.</summary>
    public bool Open => Answered is null && ClosedAt is null;
}

/// <summary>What came back.</summary>
/// <param name="Words">Empty when it was said aloud or only looked at.</param>
/// <param name="Took">From the question to the answer.</param>
/// <param name="On">The learner's day (it turns over at 04:00 local).</param>
public sealed record Answered(DateTimeOffset At, DateOnly On, string Words, Manner Manner, TimeSpan Took);

/// <param name="On">The learner's day.</param>
public sealed record Graded(DateTimeOffset At, DateOnly On, Grade Grade)
{
    /// <summary>Nobody pressed it: it moves the due date, and says nothing of what is known.</summary>
    public bool Suggested { get; init; }
}

/// <summary>How an answer was given.</summary>
public enum Manner
{
    Typed,
    Form,
    Aloud,
    Voice,

    /// <summary>The answer was read without trying.</summary>
    Read,
}
