namespace Bot.Core.Schedules;

/// <summary>At start: computes every next instant anew, for the zone rules may be newer than the database.</summary>
public sealed class RealignSchedules(ISchedules schedules, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var schedule in await schedules.ActiveAsync(ct))
            if (schedule.NextAt > now && Slots.Next(schedule, now)?.At is var next && next != schedule.NextAt)
                await schedules.MoveOnAsync(schedule.Id, next, ct);
    }
}
