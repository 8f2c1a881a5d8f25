namespace Bot.Core.Practice;

/// <summary>What asking a question today is worth: the recall that it is expected to gain on the day that counts.</summary>
/// <param name="today">The day number of today.</param>
/// <param name="day">The day number that counts, not before today.</param>
/// <param name="patience">0: as if there were no later day.</param>
internal readonly struct Worth(SpacingParameters weights, int today, int day, double patience)
{
    // How much of what is lost by not waiting is taken off: a question that gains more next week can wait, one that
    // gains less then cannot. Simulated (the benchmark's README): before a date 1 adds 0.004 to 0.008 to the recall on
    // the day, and far more loses it again; in steady learning 0.25 adds 75 well known questions of 500.
    public const double BeforeADate = 1;
    public const double Steadily = 0.25;

    /// <summary>Of a question never asked, which counts as not known.</summary>
    public double OfNew => ExpectedRecall.OfNew(weights, day - today);

    public double Of(Memory memory)
    {
        var now = Gain(memory, today);
        var later = 0.0;
        if (day - today > 1)
            later = Math.Max(Gain(memory, today + 1), Gain(memory, day - 1));
        if (day - today > 3)
            later = Math.Max(later, Gain(memory, (today + day) / 2));
        return now - patience * Math.Max(0, later - now);
    }

    private double Gain(Memory memory, int on)
    {
        var last = memory.LastOn.DayNumber;
        var state = new MemoryState(memory.Stability, memory.Difficulty);
        var asked = ExpectedRecall.OfAsked(weights, state, Math.Max(0, on - last), day - on);
        return asked - Fsrs.Retrievability(weights, Math.Max(0, day - last), memory.Stability);
    }
}
