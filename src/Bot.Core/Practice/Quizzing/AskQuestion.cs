using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Grading;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>A question that was asked, with its attempt.</summary>
public sealed record Asked(Question Question, Attempt Attempt);

/// <summary>Picks a question for a learner and logs that it is asked.</summary>
internal sealed class AskQuestion(
    IPracticeLog log,
    IQuestionBank bank,
    PickWishes wishes,
    ISchedules schedules,
    TakeSuggestion suggestion,
    TimeProvider clock
)
{
    /// <summary>How many are looked at for one that is not too near to those of today.</summary>
    private const int InLine = 8;

    /// <summary>How many are looked at for one that went well.</summary>
    private const int Sure = 20;

    /// <param name="topic">Null: any.</param>
    /// <param name="evenEarly">The learner asked for a question: one that is not due yet is better than none.</param>
    /// <param name="from">The account that asks, or that is asked by itself.</param>
    /// <param name="eventId">What asks; the same event twice asks the same question.</param>
    /// <returns>Null: nothing can be asked.</returns>
    public async Task<Asked?> RunAsync(
        Learner learner,
        ChatAddress place,
        string? topic,
        bool evenEarly,
        ChatUser from,
        string eventId,
        CancellationToken ct
    )
    {
        var wish = await wishes.OfAsync(learner, ct) with { Topic = topic, EvenEarly = evenEarly };
        if (topic is null)
            wish = wish with { Returns = await ReturnsAsync(wish, ct) };
        var pool = await log.PoolAsync(wish, ct);
        var easy = wish.Returns ? await EasyAsync(pool, wish, ct) : null;
        var best = QuestionPicker.Best(pool, wish, InLine);
        if ((easy ?? await FirstOfNewFamilyAsync(best, pool.Candidates, wish, ct)) is not { } pick)
            return null;
        foreach (var (at, before) in (await log.WaitingAsync(learner.Id, place, ct)).Index())
            await suggestion.RunAsync(learner, before, from, at is 0 ? eventId : $"{eventId}+{at}", ct);
        var now = clock.GetUtcNow();
        var attempt = await log.AskAsync(new(learner.Id, pick.Question, place, now, pick.Why, from, eventId), ct);
        return await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question ? new(question, attempt) : null;
    }

    private async Task<bool> ReturnsAsync(PickWish wish, CancellationToken ct)
    {
        var practised = await log.PractisedDaysAsync(wish.Learner, ct);
        var scheduled = (await schedules.FindAsync(wish.Learner, ct))?.Days ?? WeekDays.MondayToFriday;
        return EasyReturn.Is(practised, scheduled, wish.Today);
    }

    /// <returns>Null: among those looked at, nothing was answered well.</returns>
    private async Task<Pick?> EasyAsync(PickPool pool, PickWish wish, CancellationToken ct)
    {
        foreach (var pick in EasyReturn.Likely(pool.Candidates, wish).Take(Sure))
            if (EasyReturn.WentWell(await log.ReviewsAsync(wish.Learner, pick.Question, except: default, ct)))
                return pick;
        return null;
    }

    /// <returns>Null: it is not this learner's, or was answered or closed.</returns>
    public async Task<Asked?> WaitingAsync(Learner learner, AttemptId id, CancellationToken ct) =>
        await log.FindAsync(learner.Id, id, ct) is { Open: true } attempt
        && await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question
            ? new(question, attempt)
            : null;

    /// <summary>The question that is open here, if there is one.</summary>
    public async Task<Asked?> OpenAsync(Learner learner, ChatAddress place, CancellationToken ct) =>
        await log.CurrentAsync(learner.Id, place, ct) is { } attempt
        && await bank.FindAsync(learner.Id, attempt.Question, ct) is { } question
            ? new(question, attempt)
            : null;

    /// <summary>The best that is not of the family of a question of today; the very best when all are.</summary>
    private async Task<Pick?> FirstOfNewFamilyAsync(
        IReadOnlyList<Pick> best,
        IReadOnlyList<Candidate> candidates,
        PickWish wish,
        CancellationToken ct
    )
    {
        List<Question> today = [];
        foreach (var candidate in candidates.Where(candidate => wish.IsToday(candidate.AskedOn)))
            if (await bank.FindAsync(wish.Learner, candidate.Question, ct) is { } asked)
                today.Add(asked);
        if (today.Count is 0)
            return best is [var only, ..] ? only : null;
        foreach (var pick in best)
            if (
                await bank.FindAsync(wish.Learner, pick.Question, ct) is { } next
                && !today.Exists(asked => Family.Same(asked, next))
            )
                return pick;
        return best is [var first, ..] ? first : null;
    }
}
