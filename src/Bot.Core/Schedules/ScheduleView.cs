using System.Globalization;
using Bot.Core.Chat;
using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>Times and days in words, and what is said of a schedule.</summary>
public static class ScheduleView
{
    internal static ChatMessage Paused { get; } = Line("Paused. Any time again: /prep resume");

    internal static ChatMessage Shown(Schedule schedule, DateTimeOffset now)
    {
        var questions = Phrase.Count(schedule.PerDay, "question");
        var words = $"{questions}, {Days(schedule.Days)} at {Clock(schedule.At)}, {Zones.City(schedule.Zone)}.";
        var quiet = $"Quiet from {Clock(schedule.Quiet.From)} to {Clock(schedule.Quiet.To)}.";
        var next = schedule.NextAt is { } at
            ? $"Next: {When(at, now, schedule.Zone)}."
            : "Paused. Any time again: /prep resume";
        return ChatMessage.Of(
            words,
            new ChatPart.Text(
                $"{words}\n{next}\n{quiet}\nChange it: /prep schedule 09:30 mon-fri Lisbon 2 a day quiet 22:00-07:00"
            )
        );
    }

    internal static ChatMessage Unread(string words, IReadOnlyList<string> nearZones)
    {
        var near = nearZones.Count is 0 ? "" : $" Did you mean {string.Join(" or ", nearZones)}?";
        var said = NotRead(words) + near;
        return ChatMessage.Of(
            Phrase.Clip(said, ChatLimits.Summary),
            new ChatPart.Text($"{said}\nNothing was changed. For example: /prep schedule 09:30 mon-fri Lisbon 2 a day")
        );
    }

    internal static string NotRead(string words) =>
        $"I could not read \"{Phrase.Clip(words, 60)}\" as an hour, days, a place or a number a day.";

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

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
