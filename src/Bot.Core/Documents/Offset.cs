namespace Bot.Core.Documents;

/// <summary>What an offset is counted from.</summary>
public enum Anchor
{
    /// <summary>The start of the interview.</summary>
    Start,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>
/// A distance from the interview, negative before it. Whole days are calendar days in the person's zone, so they are
/// kept apart from hours and minutes.
/// </summary>
public readonly record struct Offset(int Days, TimeSpan Time)
{
    /// <summary>ISO 8601, such as <c>-PT2H</c> or <c>-P1D</c>.</summary>
    public override string ToString()
    {
        if (Days is 0 && Time == TimeSpan.Zero)
            return "PT0S";
        var sign = Days < 0 || Time < TimeSpan.Zero ? "-" : "";
        var days = Days is 0 ? "" : $"{Math.Abs(Days)}D";
        var time = Time.Duration();
        var clock = time == TimeSpan.Zero ? "" : $"T{Part((int)time.TotalHours, 'H')}{Part(time.Minutes, 'M')}";
        return $"{sign}P{days}{clock}";

        static string Part(int count, char unit) => count is 0 ? "" : $"{count}{unit}";
    }

    public static Offset OfDays(int days) => new(days, TimeSpan.Zero);

    public static Offset OfMinutes(int minutes) => new(0, TimeSpan.FromMinutes(minutes));
}
