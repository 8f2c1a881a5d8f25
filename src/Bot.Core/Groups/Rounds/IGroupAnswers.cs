using Bot.Core.People;
using Bot.Core.Practice;

namespace Bot.Core.Groups.Rounds;

/// <summary>Which attempts answer the questions of a group, and who may read them beside their member.</summary>
public interface IGroupAnswers
{
    /// <summary>The round that a learner's attempt answers; null: none, or another's attempt.</summary>
    Task<Round?> OfAsync(LearnerId learner, AttemptId attempt, CancellationToken ct);

    /// <returns>Null: this learner has not begun to answer.</returns>
    Task<Attempt?> AttemptAsync(RoundId round, LearnerId learner, CancellationToken ct);

    /// <summary>A member's own attempt at the round's question: the one there is, else a new one.</summary>
    Task<Attempt> BeginAsync(RoundId round, Asking asking, CancellationToken ct);

    /// <summary>The member wants these words to be read in the thread; they join what they posted there before.</summary>
    /// <returns>All that is posted of this answer. Null: not theirs.</returns>
    Task<string?> PostAsync(LearnerId learner, AttemptId attempt, string words, CancellationToken ct);

    /// <returns>Null: not to be posted, or forgotten since.</returns>
    Task<OpenAnswer?> PostedAsync(AttemptId attempt, CancellationToken ct);

    /// <summary>The member lets the coaches read these words; what they add to the answer later is not shared.</summary>
    Task ShareAsync(LearnerId learner, AttemptId attempt, string words, DateTimeOffset at, CancellationToken ct);

    /// <summary>Whether just these words are shared.</summary>
    Task<bool> IsSharedAsync(LearnerId learner, AttemptId attempt, string words, CancellationToken ct);

    /// <summary>What was shared with the coaches; the newest first.</summary>
    Task<IReadOnlyList<OpenAnswer>> SharedAsync(GroupId group, int most, CancellationToken ct);

    /// <summary>Answers of those who are in the group now, each person once a round; not what was only read.</summary>
    /// <param name="round">Null: all rounds.</param>
    Task<IReadOnlyList<RoundAnswer>> AnswersAsync(GroupId group, RoundId? round, CancellationToken ct);
}
