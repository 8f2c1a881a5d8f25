using NodaTime;

namespace Bot.Core.Schedules;

/// <summary>Which instant a local time is.</summary>
internal static class LocalTimes
{
    /// <summary>The first of two, when clocks are put back; the first that exists after it, when it is skipped.</summary>
    public static Instant FirstInstant(this DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count is 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>False where a zone changed sides of the date line and left a whole day out.</summary>
    public static bool Has(this DateTimeZone zone, LocalDate date)
    {
        var mapping = zone.MapLocal(date.AtMidnight());
        return mapping.Count > 0 || mapping.LateInterval.IsoLocalStart.Date == date;
    }
}
