using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>Composes the daily question.</summary>
internal sealed class DailyQuestion(AskQuestion ask, ILearners learners, TimeProvider clock) : ICompose
{
    public string Kind => DeliveryKinds.Daily;

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (await learners.FindAsync(delivery.Learner, ct) is not { } learner)
            return null;
        var accounts = await learners.AccountsAsync(learner.Id, ct);
        if (Accounts.At(accounts, delivery.Target) is not { } person)
            return null;
        // The same event asks the same question, so a retry says the same.
        var asked =
            await OpenTodayAsync(learner, delivery, ct)
            ?? await ask.RunAsync(
                learner,
                delivery.Target,
                null,
                evenEarly: false,
                person,
                $"delivery:{delivery.Id.Value}",
                ct
            );
        return asked is null ? null : QuestionView.Daily(asked, clock.GetUtcNow() - delivery.NotBefore);
    }

    // A question that was asked today and still waits is the question of the day; yesterday's closes.
    private async Task<Asked?> OpenTodayAsync(Learner learner, Delivery delivery, CancellationToken ct) =>
        await ask.OpenAsync(learner, delivery.Target, ct) is { Attempt.Open: true } open
        && LocalDay.Of(open.Attempt.AskedAt, learner.Zone).On == LocalDay.Of(clock.GetUtcNow(), learner.Zone).On
            ? open
            : null;
}
