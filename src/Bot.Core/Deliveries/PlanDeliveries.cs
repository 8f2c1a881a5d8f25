using Bot.Core.Schedules;

namespace Bot.Core.Deliveries;

/// <summary>Woken every whole minute: writes a delivery for every schedule whose local slot has come.</summary>
public sealed class PlanDeliveries(ISchedules schedules, IOutbox outbox, TimeProvider clock)
{
    /// <summary>How many schedules are planned in one transaction.</summary>
    private const int Batch = 500;

    /// <summary>How late a daily question may come.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(6);

    /// <summary>Later than this a question is late, and late ones keep the quiet hours.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(2);

    /// <returns>How many deliveries are new.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var planned = 0;
        while (await schedules.DueAsync(now, Batch, ct) is { Count: > 0 } due)
            planned += await outbox.PlanAsync([.. due.SelectMany(schedule => Plan(schedule, now))], ct);
        return planned;
    }

    /// <summary>
    /// The newest slot that has come, if it is not too late for it; older ones are passed over, for nobody wants a
    /// backlog, and one line says how many. The schedule moves to its first slot after now.
    /// </summary>
    internal static IEnumerable<PlannedSlot> Plan(Schedule schedule, DateTimeOffset now)
    {
        var newest = Slots.Next(schedule, schedule.NextAt!.Value.AddTicks(-1));
        var next = newest;
        var came = 0;
        while (next is { } slot && slot.At <= now)
            (newest, next, came) = (next, Slots.Next(schedule, slot.At), came + 1);
        var wanted = newest is { } due && due.At <= now && IsWelcome(schedule, due, now);
        yield return new(schedule.Id, schedule.NextAt, wanted ? Daily(schedule, newest!.Value) : null, next?.At);
        if (came > (wanted ? 1 : 0))
            yield return new(schedule.Id, schedule.NextAt, WasOff(schedule, came - (wanted ? 1 : 0), now), next?.At);
    }

    private static bool IsWelcome(Schedule schedule, Slot slot, DateTimeOffset now)
    {
        var late = now - slot.At;
        return late < OnTime || (late < Grace && schedule.QuietUntil(now) is null);
    }

    private static Planned Daily(Schedule schedule, Slot slot) =>
        new(
            schedule.Brings,
            schedule.Id,
            schedule.Learner,
            schedule.Place,
            slot.On,
            Slot: schedule.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            NotBefore: slot.At,
            ExpiresAt: slot.At + Grace,
            Priority: 2
        );

    private static Planned WasOff(Schedule schedule, int passed, DateTimeOffset now)
    {
        var at = schedule.QuietUntil(now) ?? WholeMinute.Of(now);
        return new(
            DeliveryKinds.WasOff,
            schedule.Id,
            schedule.Learner,
            schedule.Place,
            LocalDay.Of(at, schedule.Zone).On,
            Slot: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{DeliveryKinds.WasOff}:{passed}"),
            NotBefore: at,
            ExpiresAt: at + Grace,
            Priority: 2
        );
    }
}
