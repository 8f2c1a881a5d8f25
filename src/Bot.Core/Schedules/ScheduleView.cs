using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using NodaTime.Extensions;

namespace Bot.Core.Schedules;

/// <summary>Times and days in words, and what is said of a schedule.</summary>
public static class ScheduleView
{
    internal const string TryDoor = "try-door";

    /// <summary>Subject of <see cref="TryDoor"/> below an answer of another kind.</summary>
    internal const string Below = "below";

    /// <summary>Asks for another hour.</summary>
    internal const string AnotherTimeVerb = "hour";

    internal static ChatMessage AskHour { get; } =
        Line("At which hour, and in which city? For example: 08:30 Lisbon") with
        {
            Awaits = new(AnotherTimeVerb),
        };

    /// <summary>The same, where typed words may not be heard.</summary>
    internal static ChatForm HourForm { get; } =
        new(
            new(AnotherTimeVerb),
            "Another time",
            [new FormField.Line(Conversation.WordsField, "Hour and city, such as: 08:30 Lisbon")]
        );

    internal static ChatMessage Paused { get; } = Line("Paused. Any time again: /prep resume");

    internal static ChatMessage Shown(Schedule schedule, DateTimeOffset now)
    {
        var questions = Phrase.Count(schedule.PerDay, "question");
        var words = $"{questions}, {Days(schedule.Days)} at {Clock(schedule.At)}, {Zones.City(schedule.Zone)}.";
        var quiet = $"Quiet from {Clock(schedule.Quiet.From)} to {Clock(schedule.Quiet.To)}.";
        var next = schedule.NextAt is { } at
            ? $"Next: {OnOwnClock(at, now, schedule.Zone)}."
            : "Paused. Any time again: /prep resume";
        return ChatMessage.Of(
            words,
            new ChatPart.Text(
                $"{words}\n{next}\n{quiet}\nChange it: /prep schedule 09:30 mon-fri Lisbon 2 a day quiet 22:00-07:00"
            )
        );
    }

    /// <summary>The first direct message to somebody who set their hour elsewhere.</summary>
    internal static ChatMessage Here(Schedule schedule, DateTimeOffset now)
    {
        const string Words = "Your questions come here, to you alone.";
        return schedule.NextAt is { } at
            ? ChatMessage.Of(Words, new ChatPart.Text($"{Words}\nNext: {When(at, now, schedule.Zone)}."))
            : Line(Words);
    }

    /// <param name="fix">What the person can change; null: nothing, it passes.</param>
    internal static ChatMessage ClosedDoor(Schedule schedule, DateTimeOffset now, string? fix)
    {
        const string Words = "Your hour is kept. I cannot write to you directly yet.";
        return ChatMessage.Of(Words, [.. Shown(schedule, now).Parts, .. Closed(Words, fix, new(TryDoor))]);
    }

    /// <summary>The same below an answer that begins the schedule.</summary>
    internal static IReadOnlyList<ChatPart> CannotReach(string? fix) =>
        Closed("I cannot write to you directly yet, and your questions come there.", fix, new(TryDoor, Below));

    private static ChatPart[] Closed(string words, string? fix, ActionId tryAgain) =>
        [
            new ChatPart.Text($"{words}\n{fix ?? "I try again when your question is due."}"),
            new ChatPart.Buttons([new(tryAgain, "Try again")]),
        ];

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

    /// <summary>The same, on the reader's own clock where the platform can.</summary>
    public static string OnOwnClock(DateTimeOffset at, DateTimeOffset now, string zone) =>
        OwnClock.Mark(at, When(at, now, zone));

    /// <summary><c>Monday to Friday</c>, <c>every day</c>, <c>Monday, Wednesday and Friday</c>.</summary>
    public static string Days(WeekDays days)
    {
        if (days is WeekDays.EveryDay)
            return "every day";
        if (days is WeekDays.MondayToFriday)
            return "Monday to Friday";
        string[] names = [.. Named(days)];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>Each by its name, from Monday on.</summary>
    public static IEnumerable<string> Named(WeekDays days) =>
        Enumerable
            .Range(0, 7)
            .Select(day => (WeekDays)(1 << day))
            .Where(day => days.HasFlag(day))
            .Select(day => day.ToString());

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
