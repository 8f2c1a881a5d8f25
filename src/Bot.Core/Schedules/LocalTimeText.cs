using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>The clock of a zone, and the instant of a local date and time.</summary>
internal static class LocalTimeText
{
    /// <summary>On a 24-hour clock.</summary>
    public static string Of(DateTimeOffset at, string zone) => ScheduleView.Clock(ClockOf(at, zone));

    public static TimeOnly ClockOf(DateTimeOffset at, string zone) =>
        at.ToInstant().InZone(Zones.Rules(zone)).TimeOfDay.ToTimeOnly();

    /// <summary>The calendar date of a zone, which turns at midnight.</summary>
    public static DateOnly DateOf(DateTimeOffset at, string zone) =>
        at.ToInstant().InZone(Zones.Rules(zone)).Date.ToDateOnly();

    /// <summary>The first instant that has that local date and time.</summary>
    public static DateTimeOffset InstantOf(DateOnly on, TimeOnly at, string zone) =>
        Zones.Rules(zone).FirstInstant(on.ToLocalDate() + at.ToLocalTime()).ToDateTimeOffset();
}
