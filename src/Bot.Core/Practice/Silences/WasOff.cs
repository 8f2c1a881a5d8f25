using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Silences;

/// <summary>Says in one line what did not come while the bot was off; not to somebody who is silent anyway.</summary>
internal sealed class WasOff(KeepSilence silence, ILearners learners) : ICompose
{
    public string Kind => DeliveryKinds.WasOff;

    public async Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct) =>
        int.TryParse(delivery.Slot.Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var passed)
        && await learners.FindAsync(delivery.Learner, ct) is { } learner
        && await silence.StepAsync(learner, delivery.On, ct) is DailyStep.Question
            ? SilenceView.WasOff(passed)
            : null;
}
