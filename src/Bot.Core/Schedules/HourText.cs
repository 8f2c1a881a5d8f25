namespace Bot.Core.Schedules;

/// <summary>A time of day as people type it.</summary>
public static class HourText
{
    /// <summary>Reads <c>9</c>, <c>09:00</c>, <c>18.30</c>, <c>21h30</c>, <c>0930</c>, <c>9:30 pm</c>, <c>noon</c>.</summary>
    /// <returns>Null: not a time of day.</returns>
    public static TimeOnly? Parse(string text)
    {
        var typed = text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (typed is "noon" or "midday")
            return new(12, 0);
        if (typed is "midnight")
            return TimeOnly.MinValue;
        var half = Half(ref typed);
        if (Numbers(typed) is not var (hour, minute) || minute > 59)
            return null;
        if (half is null)
            return hour < 24 ? new(hour, minute) : null;
        // 12 am is midnight and 12 pm noon.
        return hour is >= 1 and <= 12 ? new(hour % 12 + half.Value, minute) : null;
    }

    /// <summary>Takes <c>am</c> or <c>pm</c> off the end: the hours to add.</summary>
    private static int? Half(ref string typed)
    {
        var plain = typed.Replace(".m.", "m", StringComparison.Ordinal);
        int? half =
            plain.EndsWith("am", StringComparison.Ordinal) ? 0
            : plain.EndsWith("pm", StringComparison.Ordinal) ? 12
            : null;
        if (half is not null)
            typed = plain[..^2];
        return half;
    }

    private static (int Hour, int Minute)? Numbers(string typed)
    {
        var between = typed.IndexOfAny([':', '.', 'h']);
        var (hour, minute) =
            between >= 0 ? (typed[..between], typed[(between + 1)..])
            : typed.Length is 3 or 4 ? (typed[..^2], typed[^2..])
            : (typed, "");
        // "21h" has no minutes; "9:" and "9:5" are slips.
        var whole = minute.Length is 0 && (between < 0 || typed[between] is 'h');
        if (hour.Length is 0 or > 2 || !(whole || minute.Length is 2) || !(hour + minute).All(char.IsAsciiDigit))
            return null;
        return (int.Parse(hour), whole ? 0 : int.Parse(minute));
    }
}
