namespace Bot.Core.Documents.Wording;

/// <summary>When a heading says that its phase is due, such as <c>2 HOURS BEFORE</c> or <c>(WITHIN 1 HOUR)</c>.</summary>
/// <param name="To">Null: a moment, not a stretch of time.</param>
internal sealed record PhaseTime(Offset From, Offset? To, Anchor Anchor)
{
    /// <summary>Longer lines are sentences.</summary>
    private const int LongestHeading = 120;

    /// <returns>Null: no time before or after the interview. A duration such as <c>(5-10 minutes)</c> is none.</returns>
    public static PhaseTime? Of(ReadOnlySpan<char> heading)
    {
        if (heading.Length > LongestHeading)
            return null;
        var words = TimeWords.In(heading);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Unit is not null && At(words, at) is { } time)
                return time;
        }

        return
            words.FindIndex(word => word.Text is "right" or "just" or "immediately" or "directly") is >= 0 and var soon
            ? Moment(words, soon)
            : null;
    }

    private static PhaseTime? At(List<TimeWord> words, int unit)
    {
        var (least, most, first) = Amount(words, unit);
        var within = first > 0 && words[first - 1].Text is "within" or "in" or "after";
        var before = words.FindIndex(unit, word => word.IsBefore) >= 0;
        var after = words.FindIndex(unit, word => word.Text is "after" or "afterwards" or "later") >= 0;
        if (within && !before)
            return new PhaseTime(default, Distance(words[unit], most), Anchor.End);
        if (!before && !after)
            return null;
        var (near, far) = (Distance(words[unit], least), Distance(words[unit], most));
        if (!before)
            return new PhaseTime(near, near == far ? null : far, Anchor.End);
        if (within)
            return new PhaseTime(Minus(far), default(Offset), Anchor.Start);
        return new PhaseTime(Minus(far), near == far ? null : Minus(near), Anchor.Start);
    }

    private static PhaseTime? Moment(List<TimeWord> words, int soon)
    {
        if (soon + 1 >= words.Count)
            return null;
        if (words[soon + 1].IsBefore)
            return new PhaseTime(default, null, Anchor.Start);
        return words[soon + 1].Text is "after" ? new PhaseTime(default, null, Anchor.End) : null;
    }

    /// <summary><c>2 hours</c>, <c>1-2 days</c>, <c>1 to 2 days</c>; a unit alone (<c>the day before</c>) is one of it.</summary>
    private static (int Least, int Most, int First) Amount(List<TimeWord> words, int unit)
    {
        if (unit is 0 || words[unit - 1].Number is not { } most)
            return (1, 1, unit);
        if (unit > 1 && words[unit - 2].Number is { } least)
            return (Math.Min(least, most), Math.Max(least, most), unit - 2);
        var joined = unit > 2 && words[unit - 2].Text is "to" or "or" && words[unit - 3].Number is not null;
        return joined ? (Math.Min(words[unit - 3].Number!.Value, most), most, unit - 3) : (most, most, unit - 1);
    }

    private static Offset Distance(TimeWord unit, int count) =>
        unit.Unit is { Days: > 0 and var days } ? Offset.OfDays(days * count) : new Offset(0, unit.Unit!.Value * count);

    private static Offset Minus(Offset offset) => new(-offset.Days, -offset.Time);
}
