using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Spacings;

/// <summary>The FSRS weights of each learner, fitted to their own log.</summary>
public interface ISpacingParameters
{
    /// <returns>The defaults while nothing was fitted.</returns>
    Task<SpacingParameters> FindAsync(LearnerId learner, CancellationToken ct);

    /// <summary>Learners with graded reviews whose weights were not looked at since.</summary>
    Task<IReadOnlyList<LearnerId>> DueAsync(DateTimeOffset fittedBefore, CancellationToken ct);

    /// <summary>The graded reviews, question by question, each oldest first; only the newest <paramref name="most"/>.</summary>
    Task<IReadOnlyList<QuestionReviews>> HistoriesAsync(LearnerId learner, int most, CancellationToken ct);

    /// <summary>Keeps the weights, and what they make of the memories that have not moved on meanwhile.</summary>
    Task KeepAsync(
        LearnerId learner,
        SpacingParameters parameters,
        IReadOnlyList<RememberedQuestion> memories,
        DateTimeOffset at,
        CancellationToken ct
    );
}

public sealed record QuestionReviews(QuestionId Question, IReadOnlyList<Review> Reviews);

public sealed record RememberedQuestion(QuestionId Question, Memory Memory);
