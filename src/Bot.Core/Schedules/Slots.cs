using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>A moment at which a schedule speaks.</summary>
/// <param name="On">The local date that it is for.</param>
/// <param name="At">The instant, in UTC.</param>
public readonly record struct Slot(DateOnly On, DateTimeOffset At);

/// <summary>When a schedule speaks: once on each of its days, at its local time.</summary>
public static class Slots
{
    /// <summary>Enough for a schedule of one day a week whose next date a zone leaves out.</summary>
    private const int DaysAhead = 16;

    /// <summary>The first slot after an instant.</summary>
    /// <returns>Null: the schedule has no days.</returns>
    public static Slot? Next(Schedule schedule, DateTimeOffset after)
    {
        var zone = Zones.Rules(schedule.Zone);
        // From the day before: a time skipped just before midnight moves into the next date.
        var from = after.ToInstant().InZone(zone).Date.PlusDays(-1);
        for (var date = from; date < from.PlusDays(DaysAhead); date = date.PlusDays(1))
        {
            if (schedule.Days.Include(date.ToDateOnly()) && zone.Has(date))
            {
                var at = zone.FirstInstant(date + schedule.At.ToLocalTime()).ToDateTimeOffset();
                if (at > after)
                    return new(date.ToDateOnly(), at);
            }
        }
        return null;
    }
}
