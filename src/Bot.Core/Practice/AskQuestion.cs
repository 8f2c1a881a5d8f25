using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>A question that was asked, with its attempt.</summary>
public sealed record Asked(Question Question, Attempt Attempt);

/// <summary>Picks a question for a learner and logs that it is asked.</summary>
public sealed class AskQuestion(IPracticeLog log, IQuestionBank bank, ILearners learners, TimeProvider clock)
{
    /// <param name="topic">Null: any.</param>
    /// <param name="evenEarly">The learner asked for a question: one that is not due yet is better than none.</param>
    /// <param name="eventId">What asks; the same event twice asks the same question.</param>
    /// <returns>Null: nothing can be asked.</returns>
    public async Task<Asked?> RunAsync(
        Learner learner,
        ChatAddress place,
        string? topic,
        bool evenEarly,
        string eventId,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var candidates = await log.CandidatesAsync(learner.Id, ct);
        var starter = await learners.StarterTopicsAsync(learner.Id, ct);
        PickWish wish = new(learner.Id, LocalDay.Of(now, learner.Zone), starter)
        {
            Topic = topic,
            EvenEarly = evenEarly,
        };
        if (QuestionPicker.Pick(candidates, wish) is not { } pick)
            return null;
        var attempt = await log.AskAsync(new(learner.Id, pick.Question, place, now, pick.Why, eventId), ct);
        return await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question ? new(question, attempt) : null;
    }

    /// <summary>The question that is open here, if there is one.</summary>
    public async Task<Asked?> OpenAsync(Learner learner, ChatAddress place, CancellationToken ct) =>
        await log.CurrentAsync(learner.Id, place, ct) is { } attempt
        && await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question
            ? new(question, attempt)
            : null;
}
