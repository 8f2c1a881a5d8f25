using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>A time to which a question can be put off.</summary>
/// <param name="Value">One of the names in <see cref="LaterTimes"/>.</param>
public sealed record LaterTime(string Value, DateTimeOffset At);

/// <summary>In an hour, this evening, tomorrow: those of them that are neither late in the evening nor close to a date.</summary>
public static class LaterTimes
{
    public const string InAnHour = "hour";
    public const string ThisEvening = "evening";
    public const string Tomorrow = "tomorrow";

    private static readonly TimeOnly Latest = new(21, 0);
    private static readonly TimeOnly Evening = new(19, 0);
    private static readonly TimeSpan NearDate = TimeSpan.FromHours(2);

    /// <param name="date">The interview; null: none, or its hour is not known.</param>
    public static IReadOnlyList<LaterTime> Of(DateTimeOffset now, Schedule schedule, DateTimeOffset? date)
    {
        var zone = Zones.Rules(schedule.Zone);
        var local = now.ToInstant().InZone(zone).LocalDateTime;
        var evening = zone.FirstInstant(local.Date + Evening.ToLocalTime()).ToDateTimeOffset();
        var tomorrow = zone.FirstInstant(local.Date.PlusDays(1) + schedule.At.ToLocalTime()).ToDateTimeOffset();
        List<LaterTime> times = [];
        var inAnHour = now.AddHours(1).ToInstant().InZone(zone).TimeOfDay.ToTimeOnly();
        if (
            local.TimeOfDay <= Latest.AddHours(-1).ToLocalTime()
            && (!schedule.Quiet.Include(inAnHour) || inAnHour == Latest)
        )
            times.Add(new(InAnHour, now.AddHours(1)));
        if (evening - now > TimeSpan.FromHours(1) && !schedule.Quiet.Include(Evening))
            times.Add(new(ThisEvening, evening));
        times.Add(new(Tomorrow, tomorrow));
        return [.. times.Where(time => date is not { } at || (time.At - at).Duration() >= NearDate)];
    }
}
