namespace Bot.Core.Practice;

/// <summary>What asking a question today is worth: the recall that it is expected to gain on the day that counts.</summary>
/// <param name="today">The day number of today.</param>
/// <param name="day">The day number that counts, not before today.</param>
/// <param name="patience">From 0 to 1.</param>
internal readonly struct Worth(SpacingParameters weights, int today, int day, double patience)
{
    // How much of what a later asking could gain is taken off: a question that gains as much next week can wait, one
    // that will not cannot. Simulated (the benchmark's README): before a date 0.5 adds 0.004 to 0.008 to the recall on
    // the day and 0.85 loses it again; in steady learning 0.2 adds 40 well known questions of 500.
    public const double BeforeADate = 0.5;
    public const double Steadily = 0.2;

    /// <summary>Of a question never asked, which counts as not known.</summary>
    public double OfNew => ExpectedRecall.OfNew(weights, day - today);

    public double Of(Memory memory)
    {
        var later = 0.0;
        if (day - today > 1)
            later = Math.Max(Gain(memory, today + 1), Gain(memory, day - 1));
        if (day - today > 3)
            later = Math.Max(later, Gain(memory, (today + day) / 2));
        return Gain(memory, today) - patience * later;
    }

    private double Gain(Memory memory, int on)
    {
        var last = memory.LastOn.DayNumber;
        var state = new MemoryState(memory.Stability, memory.Difficulty);
        var asked = ExpectedRecall.OfAsked(weights, state, Math.Max(0, on - last), day - on);
        return asked - Fsrs.Retrievability(weights, Math.Max(0, day - last), memory.Stability);
    }
}
