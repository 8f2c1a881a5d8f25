using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Grading;

/// <summary>An answer that nobody graded takes the grade that was suggested: it moves the due date, and no more.</summary>
internal sealed class TakeSuggestion(
    IPracticeLog log,
    CompareAnswer compare,
    ISpacingParameters spacings,
    TimeProvider clock
)
{
    /// <returns>The grade noted; null: there is no answer, or nothing was suggested.</returns>
    public async Task<Grade?> RunAsync(
        Learner learner,
        Attempt attempt,
        ChatUser from,
        string eventId,
        CancellationToken ct
    )
    {
        if (
            attempt is not { Answered: { } answer, Graded: null }
            || await compare.GuessAsync(learner, attempt, ct) is not { } guess
        )
            return null;
        var reviews = await log.ReviewsAsync(learner.Id, attempt.Question, attempt.Id, ct);
        var parameters = await spacings.FindAsync(learner.Id, ct);
        // Known on the day of the answer, whenever it is noted.
        var memory = Spacing.After(
            Spacing.Replay(reviews, parameters),
            new(answer.On, guess) { Suggested = true },
            parameters
        );
        Graded graded = new(clock.GetUtcNow(), answer.On, guess) { Suggested = true };
        await log.GradeAsync(learner.Id, attempt.Id, graded, memory, from, eventId, ct);
        return guess;
    }
}
