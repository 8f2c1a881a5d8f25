using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Practice.Silences;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>Composes the daily question.</summary>
internal sealed class DailyQuestion(
    AskQuestion ask,
    KeepSilence silence,
    ILearners learners,
    CloseBefore close,
    IOutbox outbox,
    TimeProvider clock
) : ICompose
{
    public string Kind => DeliveryKinds.Daily;

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (await learners.FindAsync(delivery.Learner, ct) is not { } learner)
            return null;
        var accounts = await learners.AccountsAsync(learner.Id, ct);
        if (Accounts.At(accounts, delivery.Target) is not { } person)
            return null;
        if (delivery.Subject is { } chosen)
            return await ChosenAsync(learner, delivery, chosen, ct);
        // A question that was put off and still waits is the next one.
        if (await WaitsAsync(learner, delivery, ct))
            return null;
        var (asks, instead) = await silence.RunAsync(learner, delivery, ct);
        if (!asks)
            return instead;
        var today = await OpenTodayAsync(learner, delivery, ct);
        var asked = today ?? await AskAsync(learner, delivery, person, ct);
        if (asked is null)
            return null;
        await outbox.ChooseAsync(delivery.Id, QuestionView.Name(asked.Attempt.Id), ct);
        return Shown(asked, delivery);
    }

    /// <summary>What was chosen before, with its reason, while it still waits: a retry says the same.</summary>
    private async Task<ChatMessage?> ChosenAsync(
        Learner learner,
        Delivery delivery,
        string chosen,
        CancellationToken ct
    ) =>
        PracticeActions.Attempt(ActionId.Parse(chosen)) is { } id
        && await ask.WaitingAsync(learner, id, ct) is { } asked
            ? Shown(asked, delivery)
            : null;

    private ChatMessage Shown(Asked asked, Delivery delivery) =>
        QuestionView.Daily(asked, clock.GetUtcNow() - delivery.NotBefore);

    // The same event asks the same question, should the bot stop before the choice is kept.
    private async Task<Asked?> AskAsync(Learner learner, Delivery delivery, ChatUser person, CancellationToken ct)
    {
        var before = await ask.OpenAsync(learner, delivery.Target, ct);
        var asked = await ask.RunAsync(
            learner,
            delivery.Target,
            null,
            evenEarly: false,
            person,
            $"delivery:{delivery.Id.Value}",
            ct
        );
        if (asked is not null && before is not null && before.Attempt.Id != asked.Attempt.Id)
            await close.PlanAsync(before, delivery, ct);
        return asked;
    }

    private async Task<bool> WaitsAsync(Learner learner, Delivery delivery, CancellationToken ct) =>
        await ask.OpenAsync(learner, delivery.Target, ct) is { Attempt: { Open: true, PutOffUntil: { } until } }
        && LocalDay.Of(until, learner.Zone).On >= LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;

    // A question that was asked today and still waits is the question of the day; yesterday's closes.
    private async Task<Asked?> OpenTodayAsync(Learner learner, Delivery delivery, CancellationToken ct) =>
        await ask.OpenAsync(learner, delivery.Target, ct) is { Attempt.Open: true } open
        && LocalDay.Of(open.Attempt.AskedAt, learner.Zone).On == LocalDay.Of(clock.GetUtcNow(), learner.Zone).On
            ? open
            : null;
}
