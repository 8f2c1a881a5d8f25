using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice;

/// <summary>What a learner has said about a question.</summary>
public enum QuestionWish
{
    None,

    /// <summary>It comes first for the next date.</summary>
    Star,

    /// <summary>It is not asked; its history stays.</summary>
    Never,

    /// <summary>It does not stick and is left in peace for a while.</summary>
    Rest,
}

/// <summary>The wishes of learners about single questions.</summary>
public interface IQuestionWishes
{
    /// <param name="wish"><see cref="QuestionWish.None"/> takes an earlier one back.</param>
    Task SetAsync(LearnerId learner, QuestionId question, QuestionWish wish, CancellationToken ct);

    /// <summary>It is not asked before that day of the learner's, and then like any other.</summary>
    Task RestAsync(LearnerId learner, QuestionId question, DateOnly until, CancellationToken ct);

    /// <param name="today">The learner's day: a rest that is over is no wish any more.</param>
    Task<IReadOnlyDictionary<QuestionId, QuestionWish>> AllAsync(
        LearnerId learner,
        DateOnly today,
        CancellationToken ct
    );
}
