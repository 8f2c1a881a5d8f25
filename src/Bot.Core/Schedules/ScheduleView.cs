using System.Globalization;
using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>Times and days in words.</summary>
public static class ScheduleView
{
    /// <summary><c>tomorrow 09:00, Lisbon</c> or <c>Monday 23 November, 09:00, Lisbon</c>.</summary>
    /// <param name="zone">The person's, an IANA id.</param>
    public static string When(DateTimeOffset at, DateTimeOffset now, string zone)
    {
        var rules = Zones.Rules(zone);
        var local = at.ToInstant().InZone(rules).LocalDateTime;
        var (date, today) = (local.Date.ToDateOnly(), now.ToInstant().InZone(rules).Date.ToDateOnly());
        return $"{Day(date, today)} {Clock(local.TimeOfDay.ToTimeOnly())}, {Zones.City(zone)}";
    }

    /// <summary><c>Monday to Friday</c>, <c>every day</c>, <c>Monday, Wednesday and Friday</c>.</summary>
    public static string Days(WeekDays days)
    {
        if (days is WeekDays.EveryDay)
            return "every day";
        if (days is WeekDays.MondayToFriday)
            return "Monday to Friday";
        string[] names =
        [
            .. Enumerable
                .Range(0, 7)
                .Select(day => (WeekDays)(1 << day))
                .Where(day => days.HasFlag(day))
                .Select(day => day.ToString()),
        ];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>On a 24-hour clock.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly date, DateOnly today) =>
        (date.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            _ => date.ToString(
                date.Year == today.Year ? "dddd d MMMM," : "dddd d MMMM yyyy,",
                CultureInfo.InvariantCulture
            ),
        };
}
