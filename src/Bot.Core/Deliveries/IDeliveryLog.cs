using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Deliveries;

/// <summary>What became of what was planned, to be read back.</summary>
public interface IDeliveryLog
{
    /// <summary>Settled deliveries of these kinds, in the order of their slots.</summary>
    Task<IReadOnlyList<PastDelivery>> ReadAsync(
        LearnerId learner,
        IReadOnlyCollection<string> kinds,
        DateTimeOffset since,
        CancellationToken ct
    );
}

/// <param name="SlotAt">When it was to come.</param>
/// <param name="Reason">One of <see cref="SkipReasons"/>, or why it could not arrive.</param>
public sealed record PastDelivery(
    string Kind,
    ChatAddress Target,
    DateTimeOffset SlotAt,
    DeliveryState State,
    string? Reason
);
