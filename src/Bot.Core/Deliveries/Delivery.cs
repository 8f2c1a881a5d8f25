using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Deliveries;

public readonly record struct DeliveryId(long Value);

/// <summary>Something the bot says without being asked this minute: planned, claimed, composed, sent, settled.</summary>
/// <param name="Kind">Which composer writes it, such as <c>daily</c>.</param>
/// <param name="On">The local date of its slot. (schedule, date, slot) is unique: never two for one slot.</param>
/// <param name="NotBefore">A whole minute.</param>
/// <param name="ExpiresAt">Later than this it is skipped.</param>
/// <param name="Priority">The lower goes first.</param>
/// <param name="Tries">How often it was claimed, this time included.</param>
/// <param name="Subject">What was chosen when it was composed, such as an attempt; a retry says the same.</param>
public sealed record Delivery(
    DeliveryId Id,
    string Kind,
    ScheduleId Schedule,
    LearnerId Learner,
    ChatAddress Target,
    DateOnly On,
    string Slot,
    DateTimeOffset NotBefore,
    DateTimeOffset ExpiresAt,
    int Priority,
    int Tries,
    string? Subject
)
{
    public SendKey Key => SendKey.ForDelivery(Id.Value);
}

/// <summary>A delivery to be: one slot of a schedule.</summary>
public sealed record Planned(
    string Kind,
    ScheduleId Schedule,
    LearnerId Learner,
    ChatAddress Target,
    DateOnly On,
    string Slot,
    DateTimeOffset NotBefore,
    DateTimeOffset ExpiresAt,
    int Priority
);

public enum DeliveryState
{
    Planned,
    Claimed,
    Sent,
    Skipped,
    Unreachable,
    InDoubt,
}
