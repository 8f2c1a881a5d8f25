using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Answering;

/// <summary>An answer that a learner keeps as theirs; the next time they compare with it.</summary>
/// <param name="KeptOn">The learner's day.</param>
public sealed record OwnAnswer(string Words, DateOnly KeptOn);

/// <summary>The answers that learners keep, one a question; always their own.</summary>
public interface IOwnAnswers
{
    Task<OwnAnswer?> FindAsync(LearnerId learner, QuestionId question, CancellationToken ct);

    /// <summary>All that this learner keeps, the oldest first.</summary>
    Task<IReadOnlyList<KeptAnswer>> AllAsync(LearnerId learner, CancellationToken ct);

    /// <summary>In place of the one before.</summary>
    Task KeepAsync(LearnerId learner, QuestionId question, OwnAnswer answer, CancellationToken ct);
}

/// <summary>A kept answer with its question.</summary>
public sealed record KeptAnswer(QuestionId Id, string Question, string Topic, OwnAnswer Answer);
