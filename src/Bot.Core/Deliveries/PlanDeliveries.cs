using Bot.Core.Schedules;

namespace Bot.Core.Deliveries;

/// <summary>Woken every whole minute: writes a delivery for every schedule whose local slot has come.</summary>
public sealed class PlanDeliveries(ISchedules schedules, IOutbox outbox, TimeProvider clock)
{
    /// <summary>How many schedules are planned in one transaction.</summary>
    private const int Batch = 500;

    /// <summary>How late a daily question may come.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(6);

    /// <returns>How many deliveries are new.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var planned = 0;
        while (await schedules.DueAsync(now, Batch, ct) is { Count: > 0 } due)
            planned += await outbox.PlanAsync([.. due.Select(schedule => Plan(schedule, now))], ct);
        return planned;
    }

    /// <summary>
    /// The newest slot that has come, if it is not too late for it; older ones are passed over, for nobody wants a
    /// backlog. The schedule moves to its first slot after now.
    /// </summary>
    internal static PlannedSlot Plan(Schedule schedule, DateTimeOffset now)
    {
        var newest = Slots.Next(schedule, schedule.NextAt!.Value.AddTicks(-1));
        var next = newest;
        while (next is { } slot && slot.At <= now)
            (newest, next) = (next, Slots.Next(schedule, slot.At));
        var wanted = newest is { } due && due.At <= now && now - due.At < Grace;
        return new(schedule.Id, schedule.NextAt, wanted ? Daily(schedule, newest!.Value) : null, next?.At);
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
}
