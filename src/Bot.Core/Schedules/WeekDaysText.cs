namespace Bot.Core.Schedules;

/// <summary>The days of a week as people type them.</summary>
public static class WeekDaysText
{
    private static readonly string[] Names =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// <summary>Reads <c>daily</c>, <c>weekdays</c>, <c>mon-fri</c>, <c>mon, wed and fri</c>, <c>fri to mon</c>.</summary>
    /// <returns>Null: some of it is not a day.</returns>
    public static WeekDays? Parse(string text)
    {
        var words = Words(text);
        if (words.Count is 0)
            return null;
        var days = WeekDays.None;
        for (var i = 0; i < words.Count; i++)
        {
            var until = i + 2 < words.Count && words[i + 1] is "-" ? words[i += 2] : null;
            var read = until is null ? Group(words[i]) ?? Range(words[i], words[i]) : Range(words[i - 2], until);
            if (read is null)
                return null;
            days |= read.Value;
        }
        return days;
    }

    private static List<string> Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Replace('\u2013', '-')
                .Replace("-", " - ", StringComparison.Ordinal)
                .Split([' ', ',', ';', '+', '&'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word is "to" or "until" or "through" ? "-" : word)
                .Where(word => word is not ("and" or "every" or "on")),
        ];

    private static WeekDays? Group(string word) =>
        word switch
        {
            "daily" or "everyday" or "day" or "days" or "all" => WeekDays.EveryDay,
            "weekday" or "weekdays" or "workday" or "workdays" => WeekDays.MondayToFriday,
            "weekend" or "weekends" => WeekDays.Saturday | WeekDays.Sunday,
            _ => null,
        };

    /// <summary>From one day to another, over the end of the week where needed.</summary>
    private static WeekDays? Range(string from, string to)
    {
        if (Day(from) is not { } first || Day(to) is not { } last)
            return null;
        var days = WeekDays.None;
        for (var day = first; ; day = (day + 1) % Names.Length)
        {
            days |= (WeekDays)(1 << day);
            if (day == last)
                return days;
        }
    }

    /// <summary>Two letters are enough to know a day.</summary>
    private static int? Day(string word)
    {
        var name = word.TrimEnd('.');
        var day =
            name.Length < 2
                ? -1
                : Array.FindIndex(Names, known => $"{known}s".StartsWith(name, StringComparison.Ordinal));
        return day < 0 ? null : day;
    }
}
