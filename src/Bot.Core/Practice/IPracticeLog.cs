using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Practice;

/// <summary>What was asked, answered and graded. Every call sees one learner's log only.</summary>
/// <remarks>
/// Calls that change something name the event and the account they come from; the same event twice changes nothing, and the
/// account tells what belongs to whom should linked accounts part again.
/// </remarks>
public interface IPracticeLog
{
    /// <summary>What a pick chooses from: everything or, where thousands were met or wait, what matters most of it.</summary>
    Task<PickPool> PoolAsync(PickWish wish, CancellationToken ct);

    /// <param name="today">The learner's day.</param>
    Task<PracticeCount> CountAsync(LearnerId learner, DateOnly today, CancellationToken ct);

    /// <summary>Whether any attempt beside this one has a grade.</summary>
    Task<bool> HasGradesAsync(LearnerId learner, AttemptId except, CancellationToken ct);

    /// <summary>The newest attempt here that is neither graded nor closed.</summary>
    Task<Attempt?> CurrentAsync(LearnerId learner, ChatAddress place, CancellationToken ct);

    /// <summary>All of them: beside the newest, those whose answer came after it was asked.</summary>
    Task<IReadOnlyList<Attempt>> WaitingAsync(LearnerId learner, ChatAddress place, CancellationToken ct);

    Task<Attempt?> FindAsync(LearnerId learner, AttemptId attempt, CancellationToken ct);

    /// <summary>Logs that a question is asked; what was open at this place is closed.</summary>
    Task<Attempt> AskAsync(Asking asking, CancellationToken ct);

    /// <summary>Logs the answer, or more of it: words that come before the grade join those kept.</summary>
    /// <param name="message">The platform's id of the message that brought the words; null: they cannot be edited.</param>
    /// <returns>
    /// The attempt with its whole answer; one that was closed meanwhile waits for its grade again. For an event that was taken
    /// before, the attempt that took it. Null: not this learner's, or graded.
    /// </returns>
    Task<Attempt?> AnswerAsync(
        LearnerId learner,
        AttemptId attempt,
        Answered answer,
        string? message,
        ChatUser from,
        string eventId,
        CancellationToken ct
    );

    /// <summary>A message of an answer was edited, or deleted: empty words. What is graded stays.</summary>
    /// <returns>The attempt as it is now, open again when nothing is left. Null: no such message waits for a grade here.</returns>
    Task<Attempt?> CorrectAsync(
        LearnerId learner,
        ChatAddress place,
        string message,
        string words,
        ChatUser from,
        string eventId,
        CancellationToken ct
    );

    /// <summary>Not an answer after all: the question is open again, and nothing is kept.</summary>
    /// <returns>Null: not this learner's, closed, or graded.</returns>
    Task<Attempt?> TakeBackAsync(LearnerId learner, AttemptId attempt, CancellationToken ct);

    /// <summary>The answer to compare with is shown.</summary>
    /// <param name="guess">The suggested grade; null: there is nothing to compare with.</param>
    Task<Attempt?> CompareAsync(
        LearnerId learner,
        AttemptId attempt,
        Grade? guess,
        DateTimeOffset at,
        CancellationToken ct
    );

    /// <summary>Keeps the grade and what it makes of the memory, in place of an earlier grade of this attempt.</summary>
    Task<Attempt?> GradeAsync(
        LearnerId learner,
        AttemptId attempt,
        Graded graded,
        Memory memory,
        ChatUser from,
        string eventId,
        CancellationToken ct
    );

    Task CloseAsync(LearnerId learner, AttemptId attempt, DateTimeOffset at, CancellationToken ct);

    /// <summary>Not today: closed without a grade.</summary>
    /// <returns>How often in a row this question was skipped, this time included.</returns>
    Task<int> SkipAsync(LearnerId learner, AttemptId attempt, DateTimeOffset at, CancellationToken ct);

    /// <summary>The question comes again at that time; it stays open meanwhile.</summary>
    Task PutOffAsync(LearnerId learner, AttemptId attempt, DateTimeOffset until, CancellationToken ct);

    /// <summary>The graded reviews of a question, oldest first, without those of <paramref name="except"/>.</summary>
    Task<IReadOnlyList<Review>> ReviewsAsync(
        LearnerId learner,
        QuestionId question,
        AttemptId except,
        CancellationToken ct
    );

    /// <summary>Answered attempts with their questions, oldest first.</summary>
    Task<IReadOnlyList<LoggedAnswer>> ReadAsync(LearnerId learner, DateTimeOffset since, CancellationToken ct);

    /// <summary>The learner's days on which something was practised (said, typed or written, not merely read), ascending, each once.</summary>
    Task<IReadOnlyList<DateOnly>> PractisedDaysAsync(LearnerId learner, CancellationToken ct);
}

/// <summary>A question about to be asked.</summary>
/// <param name="From">The account that asked for it, or that it is delivered to.</param>
/// <param name="EventId">The input or delivery that asks; unique.</param>
public sealed record Asking(
    LearnerId Learner,
    QuestionId Question,
    ChatAddress Place,
    DateTimeOffset At,
    string Why,
    ChatUser From,
    string EventId
);

/// <summary>A question that could be asked, and what is remembered of it.</summary>
/// <param name="AskedOn">The instant it was last asked, answered or not; null: never.</param>
public sealed record Candidate(
    QuestionId Question,
    Shelf Shelf,
    string Topic,
    bool HasAnswer,
    Memory? Memory,
    DateTimeOffset? AskedOn
)
{
    /// <summary>Its words, by which openers are known before a date; empty where nobody reads them.</summary>
    public string Text { get; init; } = "";

    /// <summary>The one company that it is asked for; null: any.</summary>
    public string? OnlyFor { get; init; }
}

/// <param name="Met">Questions asked at least once.</param>
/// <param name="Answered">Answers in the log.</param>
/// <param name="Due">Questions due today or before.</param>
public sealed record PracticeCount(int Met, int Answered, int Due);

/// <summary>A line of the log.</summary>
public sealed record LoggedAnswer(Attempt Attempt, string Question, string Topic);
