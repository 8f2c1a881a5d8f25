using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>A question that was asked, with its attempt.</summary>
public sealed record Asked(Question Question, Attempt Attempt);

/// <summary>Picks a question for a learner and logs that it is asked.</summary>
internal sealed class AskQuestion(
    IPracticeLog log,
    IQuestionBank bank,
    ILearners learners,
    IQuestionWishes wishes,
    ISchedules schedules,
    TakeSuggestion suggestion,
    TimeProvider clock
)
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
        var said = await wishes.AllAsync(learner.Id, ct);
        var candidates = (await log.CandidatesAsync(learner.Id, ct))
            .Where(candidate => said.GetValueOrDefault(candidate.Question) is QuestionWish.None or QuestionWish.Star)
            .ToList();
        var starter = await learners.StarterTopicsAsync(learner.Id, ct);
        PickWish wish = new(learner.Id, LocalDay.Of(now, learner.Zone), starter)
        {
            Topic = topic,
            EvenEarly = evenEarly,
        };
        var easy = topic is null ? await EasyAsync(learner, candidates, wish.Today, ct) : null;
        if ((easy ?? QuestionPicker.Pick(candidates, wish)) is not { } pick)
            return null;
        if (await log.CurrentAsync(learner.Id, place, ct) is { } before)
            await suggestion.RunAsync(learner, before, eventId, ct);
        var attempt = await log.AskAsync(new(learner.Id, pick.Question, place, now, pick.Why, eventId), ct);
        return await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question ? new(question, attempt) : null;
    }

    private async Task<Pick?> EasyAsync(
        Learner learner,
        List<Candidate> candidates,
        LocalDay today,
        CancellationToken ct
    )
    {
        var practised = await log.PractisedDaysAsync(learner.Id, ct);
        var scheduled = (await schedules.FindAsync(learner.Id, ct))?.Days ?? WeekDays.MondayToFriday;
        return EasyReturn.Pick(candidates, practised, scheduled, today);
    }

    /// <summary>The question that is open here, if there is one.</summary>
    public async Task<Asked?> OpenAsync(Learner learner, ChatAddress place, CancellationToken ct) =>
        await log.CurrentAsync(learner.Id, place, ct) is { } attempt
        && await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question
            ? new(question, attempt)
            : null;
}
