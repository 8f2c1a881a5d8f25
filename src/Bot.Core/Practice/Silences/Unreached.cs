using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Silences;

/// <summary>Composes, for another account of the same person, that questions could not arrive.</summary>
internal sealed class Unreached(GiveUp giveUp, ILearners learners, TimeProvider clock) : ICompose
{
    public string Kind => DeliveryKinds.Unreached;

    /// <returns>Null: they arrive again.</returns>
    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (
            await learners.FindAsync(delivery.Learner, ct) is not { } learner
            || await giveUp.SinceAsync(learner, ct) is not { } first
        )
            return null;
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        return SilenceView.Unreached(first.Target.Platform, LocalDay.Of(first.SlotAt, learner.Zone).On, today);
    }
}
