using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Deliveries;

/// <summary>The outbox in the database.</summary>
public interface IOutbox
{
    /// <summary>Writes deliveries and moves their schedules on, in one transaction; a slot that has one already keeps it.</summary>
    /// <returns>How many are new.</returns>
    Task<int> PlanAsync(IReadOnlyList<PlannedSlot> slots, CancellationToken ct);

    /// <summary>Writes one delivery beside those of its schedule, which stays where it is; a slot that has one keeps it.</summary>
    Task AddAsync(Planned delivery, CancellationToken ct);

    /// <summary>Takes what may be sent now: by priority, then the longest waiting.</summary>
    Task<IReadOnlyList<Delivery>> ClaimAsync(
        DateTimeOffset now,
        IReadOnlyCollection<string> platforms,
        int most,
        CancellationToken ct
    );

    /// <summary>Stores what was chosen, before the send.</summary>
    Task ChooseAsync(DeliveryId delivery, string subject, CancellationToken ct);

    /// <summary>Stores what a discreet message holds back until it is opened.</summary>
    Task HoldBackAsync(DeliveryId delivery, string rest, CancellationToken ct);

    /// <returns>What <see cref="HoldBackAsync"/> stored, and for whom; null: nothing.</returns>
    Task<(LearnerId Learner, string Message)?> HeldBackAsync(DeliveryId delivery, CancellationToken ct);

    Task SettleAsync(
        DeliveryId delivery,
        DeliveryState state,
        DateTimeOffset at,
        MessageRef? sent,
        string? reason,
        CancellationToken ct
    );

    /// <summary>Back to planned, to be tried again from this instant on; its slot stays what it was.</summary>
    Task RetryAsync(DeliveryId delivery, DateTimeOffset at, CancellationToken ct);

    /// <summary>After a start: what was claimed when the bot stopped is planned again (its <see cref="Delivery.Tries"/> tell).</summary>
    Task<int> RecoverAsync(CancellationToken ct);

    /// <summary>
    /// Forgets what was settled before this instant. Of a daily question that arrived it stays that it did, for a streak
    /// counts by it; never what it said.
    /// </summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken ct);
}

/// <param name="DueAt">The slot as it was read; a schedule that has another by now is left alone.</param>
/// <param name="Delivery">Null: this slot says nothing.</param>
/// <param name="NextAt">Where the schedule moves; null: it has no further slot and rests.</param>
public sealed record PlannedSlot(ScheduleId Schedule, DateTimeOffset? DueAt, Planned? Delivery, DateTimeOffset? NextAt);

/// <summary>Writes one kind of delivery.</summary>
public interface ICompose
{
    string Kind { get; }

    /// <summary>The name of the reply that the delivery edits; null: it is a message of its own.</summary>
    string? Amends(Delivery delivery) => null;

    /// <summary>Where what it would edit is gone, nothing is said in its place.</summary>
    bool OnlyEdits => false;

    /// <summary>Composed when claimed; asked again for the same delivery it says the same.</summary>
    /// <returns>Null: no longer wanted.</returns>
    Task<ChatMessage?> ComposeAsync(Delivery delivery, CancellationToken ct);
}
