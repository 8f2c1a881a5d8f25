namespace Bot.Core.Practice;

/// <summary>What asking a question today is worth: the recall that it is expected to gain on the day that counts.</summary>
/// <param name="today">The day number of today.</param>
/// <param name="day">The day number that counts, not before today.</param>
internal readonly struct Worth(SpacingParameters weights, int today, int day)
{
    /// <summary>
    /// How much of what a later asking could gain is taken off: a question that gains as much next week can wait, one
    /// that will not cannot. Simulated: 0.3 adds 0.002 to 0.005 to the recall on the day; 0.5 and 0.15 add less.
    /// </summary>
    private const double Patience = 0.3;

    /// <summary>Of a question never asked, which counts as not known.</summary>
    public double OfNew => ExpectedRecall.OfNew(weights, day - today);

    /// <summary>Without regard to what a later asking could gain.</summary>
    public double OfAskingOnce(Memory memory) => Gain(memory, today);

    public double Of(Memory memory)
    {
        var later = 0.0;
        if (day - today > 1)
            later = Math.Max(Gain(memory, today + 1), Gain(memory, day - 1));
        if (day - today > 3)
            later = Math.Max(later, Gain(memory, (today + day) / 2));
        return Gain(memory, today) - Patience * later;
    }

    private double Gain(Memory memory, int on)
    {
        var last = memory.LastOn.DayNumber;
        var state = new MemoryState(memory.Stability, memory.Difficulty);
        var asked = ExpectedRecall.OfAsked(weights, state, Math.Max(0, on - last), day - on);
        return asked - Fsrs.Retrievability(weights, Math.Max(0, day - last), memory.Stability);
    }
}
