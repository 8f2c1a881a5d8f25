using System.Globalization;

namespace Bot.Core.Interviews;

/// <summary>A day as people type it: <c>3 Dec</c>, <c>December 3rd 2026</c>, <c>next Thursday</c>, <c>tomorrow</c>, <c>2026-12-03</c>, <c>3.12.</c>, <c>in 9 days</c>.</summary>
internal static class DayWords
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Days =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// <param name="words">All of them belong to the day.</param>
    /// <returns>Null: not a day.</returns>
    public static DateOnly? Read(IReadOnlyList<string> words, DateOnly today)
    {
        string[] plain = [.. words.Select(Plain)];
        return plain switch
        {
            ["today"] => today,
            ["tomorrow"] => today.AddDays(1),
            ["day", "after", "tomorrow"] => today.AddDays(2),
            ["in", var count, "day" or "days"] => After(today, count, 1),
            ["in", var count, "week" or "weeks"] => After(today, count, 7),
            ["next", var day] => WeekDay(day, today, nextWeek: true),
            ["on" or "this", var day] => WeekDay(day, today, nextWeek: false),
            [var numbers] => Numbers(words[0], today) ?? WeekDay(numbers, today, nextWeek: false),
            [var weekday, .. var rest] when DayOf(weekday) is not null && rest.Length > 1 => Dated(rest, today),
            _ => Dated(plain, today),
        };
    }

    private static string Plain(string word)
    {
        var plain = word.Trim(',', ';', '.', '(', ')').ToLowerInvariant();
        var ordinal = plain.Length > 2 && char.IsAsciiDigit(plain[0]) && plain[^2..] is "st" or "nd" or "rd" or "th";
        return ordinal ? plain[..^2] : plain;
    }

    private static DateOnly? After(DateOnly today, string count, int days) =>
        count is "a" or "one" ? today.AddDays(days)
        : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000
            ? today.AddDays(number * days)
        : null;

    // "Thursday" is the one that comes; "next Thursday" that of the week after this one.
    private static DateOnly? WeekDay(string word, DateOnly today, bool nextWeek)
    {
        if (DayOf(word) is not { } day)
            return null;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (nextWeek)
            return monday.AddDays(7 + day);
        var coming = monday.AddDays(day);
        return coming > today ? coming : coming.AddDays(7);
    }

    private static int? DayOf(string word) => Named(Days, word);

    // Three letters are enough to know a day or a month.
    private static int? Named(string[] names, string word)
    {
        var found =
            word.Length < 3 ? -1
            : word is "sept" ? 8
            : Array.FindIndex(names, name => name.StartsWith(word, StringComparison.Ordinal));
        return found < 0 || found >= names.Length ? null : found;
    }

    private static DateOnly? Dated(string[] words, DateOnly today) =>
        words switch
        {
            [var day, "of", var month] => Date(day, month, null, today),
            [var day, var month] => Date(day, month, null, today) ?? Date(month, day, null, today),
            [var day, var month, var year] => Date(day, month, year, today) ?? Date(month, day, year, today),
            _ => null,
        };

    private static DateOnly? Date(string day, string month, string? year, DateOnly today) =>
        Named(Months, month) is { } at && Number(day) is { } number && (year is null || Number(year) is not null)
            ? Made(year is null ? null : Number(year), at + 1, number, today)
            : null;

    /// <summary><c>2026-12-03</c>, <c>3.12.2026</c>, <c>3.12.</c>, <c>3/12</c>: where the order may be doubted, the day comes first.</summary>
    private static DateOnly? Numbers(string word, DateOnly today)
    {
        var parts = word.Trim(',', ';', '(', ')').TrimEnd('.').Split('-', '.', '/');
        if (parts.Length is < 2 or > 3 || parts.Any(part => Number(part) is null))
            return null;
        int[] numbers = [.. parts.Select(part => Number(part)!.Value)];
        return numbers switch
        {
            [> 1000 and var year, var month, var day] => Made(year, month, day, today),
            [var first, > 12 and var day, .. var rest] => Made(rest is [var year] ? year : null, first, day, today),
            [var day, var month, .. var rest] => Made(rest is [var year] ? year : null, month, day, today),
            _ => null,
        };
    }

    private static int? Number(string word) =>
        word.Length < 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // Without a year it is the next such day.
    private static DateOnly? Made(int? year, int month, int day, DateOnly today)
    {
        var told = year is < 100 ? year + 2000 : year;
        var first = told ?? today.Year;
        if (month is < 1 or > 12 || first is < 1 or > 9998 || day < 1 || day > DateTime.DaysInMonth(first, month))
            return null;
        DateOnly date = new(first, month, day);
        return told is null && date < today ? date.AddYears(1) : date;
    }
}
