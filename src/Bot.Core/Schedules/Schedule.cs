using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;

namespace Bot.Core.Schedules;

public readonly record struct ScheduleId(long Value);

/// <summary>When the bot speaks by itself: who is asked, where, at which local time.</summary>
/// <param name="At">Local time in <paramref name="Zone"/>.</param>
/// <param name="PerDay">Questions a day, at least 1.</param>
/// <param name="NextAt">The instant of the next slot; null: paused.</param>
public sealed record Schedule(
    ScheduleId Id,
    LearnerId Learner,
    ChatAddress Place,
    TimeOnly At,
    WeekDays Days,
    string Zone,
    int PerDay,
    DateTimeOffset? NextAt
)
{
    /// <summary>When nothing comes but a question at its own hour.</summary>
    public QuietHours Quiet { get; init; } = QuietHours.Usual;

    /// <summary>The kind of delivery that its slots become.</summary>
    public string Brings { get; init; } = DeliveryKinds.Daily;

    /// <returns>When it may speak again; null: it is not quiet now.</returns>
    public DateTimeOffset? QuietUntil(DateTimeOffset now)
    {
        var clock = LocalTimeText.ClockOf(now, Zone);
        if (!Quiet.Include(clock))
            return null;
        var today = LocalTimeText.DateOf(now, Zone);
        return LocalTimeText.InstantOf(clock < Quiet.To ? today : today.AddDays(1), Quiet.To, Zone);
    }
}

/// <summary>Local times between which the bot is quiet, over midnight where <paramref name="From"/> is the later.</summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    public static readonly QuietHours Usual = new(new(21, 0), new(8, 0));

    public bool Include(TimeOnly time) => time.IsBetween(From, To);
}

[Flags]
public enum WeekDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
    EveryDay = MondayToFriday | Saturday | Sunday,
}

/// <summary>The schedules of all learners; one a learner for now.</summary>
public interface ISchedules
{
    Task<Schedule?> FindAsync(LearnerId learner, CancellationToken ct);

    Task<Schedule?> FindAsync(ScheduleId schedule, CancellationToken ct);

    /// <summary>Makes the learner's schedule, or changes it. <see cref="Schedule.Id"/> is ignored.</summary>
    Task<Schedule> SetAsync(Schedule schedule, CancellationToken ct);

    /// <summary>Schedules whose slot has come, the longest waiting first.</summary>
    Task<IReadOnlyList<Schedule>> DueAsync(DateTimeOffset now, int most, CancellationToken ct);

    /// <summary>Every schedule that is not paused; read at start, when zone rules may have changed.</summary>
    Task<IReadOnlyList<Schedule>> ActiveAsync(CancellationToken ct);

    Task MoveOnAsync(ScheduleId schedule, DateTimeOffset? nextAt, CancellationToken ct);
}
