using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Deliveries;

/// <summary>
/// After three questions in a row that could not arrive, or one where only the person can open the door again, the
/// schedule rests until they write again, and says why where it can: on another account of theirs.
/// </summary>
public sealed class GiveUp(
    IDeliveryLog log,
    IOutbox outbox,
    ISchedules schedules,
    ISilences silences,
    ILearners learners,
    ChatPlatforms platforms,
    TimeProvider clock
)
{
    private const int Enough = 3;

    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(60);
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <summary>A question has just been settled as unreachable.</summary>
    /// <param name="untilTheyReturn">It is no use to knock before.</param>
    public async Task AfterAsync(Delivery delivery, bool untilTheyReturn, CancellationToken ct)
    {
        if (
            delivery.Kind is not DeliveryKinds.Daily
            || await learners.FindAsync(delivery.Learner, ct) is not { } learner
        )
            return;
        if (!untilTheyReturn && await SinceAsync(learner, ct) is null)
            return;
        var now = clock.GetUtcNow();
        await schedules.MoveOnAsync(delivery.Schedule, null, ct);
        var heardAt = (await silences.FindAsync(learner.Id, ct))?.HeardAt ?? learner.Since;
        await silences.SetAsync(learner.Id, new(heardAt, now), ct);
        foreach (var account in await learners.AccountsAsync(learner.Id, ct))
            if (account.Platform != delivery.Target.Platform && platforms.Find(account.Platform) is not null)
                await outbox.AddAsync(Tell(delivery, account, now), ct);
    }

    /// <summary>The first of the questions that could not arrive since the last that did.</summary>
    /// <returns>Null: too few to speak of.</returns>
    public async Task<PastDelivery?> SinceAsync(Learner learner, CancellationToken ct)
    {
        var past = await log.ReadAsync(learner.Id, [DeliveryKinds.Daily], clock.GetUtcNow() - LooksBack, ct);
        var unreached = past.Reverse().TakeWhile(one => one.State is DeliveryState.Unreachable).ToList();
        return unreached.Count >= Enough ? unreached[^1] : null;
    }

    private static Planned Tell(Delivery delivery, ChatUser account, DateTimeOffset now) =>
        new(
            DeliveryKinds.Unreached,
            delivery.Schedule,
            delivery.Learner,
            ChatAddress.DirectTo(account),
            delivery.On,
            Slot: $"{DeliveryKinds.Unreached}:{account.Platform}",
            NotBefore: WholeMinute.Of(now),
            ExpiresAt: now + Lasts,
            Priority: 2
        );
}
