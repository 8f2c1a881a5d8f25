namespace Bot.Core.Practice.Spacings;

/// <summary>When a question is due again: FSRS-6 on the learner's calendar days.</summary>
/// <remarks>
/// Every function takes whole days, so an hour more or less, a journey or a clock change decides nothing. A review
/// dated before the one it follows counts as the same day: a clock was set back, nothing was forgotten meanwhile.
/// </remarks>
public static class Spacing
{
    /// <summary>The recall at which a question is asked again.</summary>
    public const double Retention = 0.9;

    /// <summary>The longest interval, in days.</summary>
    public const int LongestInterval = 36_500;

    /// <summary>The memory after a log of reviews, oldest first.</summary>
    /// <returns>Null: the log is empty.</returns>
    public static Memory? Replay(IEnumerable<Review> reviews, SpacingParameters? parameters = null)
    {
        Memory? memory = null;
        foreach (var review in reviews)
            memory = After(memory, review, parameters);
        return memory;
    }

    /// <summary>The memory after one more review.</summary>
    /// <param name="before">Null: this is the first review.</param>
    public static Memory After(Memory? before, Review review, SpacingParameters? parameters = null)
    {
        var weights = parameters ?? SpacingParameters.Default;
        if (before is null)
            return Remember(Fsrs.First(weights, review.Grade), review.On, 1, 0, weights);
        var elapsed = ElapsedDays(before, review.On);
        var state = Fsrs.Next(weights, new(before.Stability, before.Difficulty), review.Grade, elapsed);
        // Again twice on one day is one lapse.
        var lapse = review.Grade is Grade.Again && elapsed > 0 ? 1 : 0;
        return Remember(state, before.LastOn.AddDays(elapsed), before.Reviews + 1, before.Lapses + lapse, weights);
    }

    /// <summary>The chance that the answer is still known on a day, from 0 to 1.</summary>
    public static double Retrievability(Memory memory, DateOnly today, SpacingParameters? parameters = null) =>
        Fsrs.Retrievability(parameters ?? SpacingParameters.Default, ElapsedDays(memory, today), memory.Stability);

    /// <summary>Whole days from a review to the next, at retention 0.9: 1 to 36,500, without fuzz.</summary>
    internal static int IntervalDays(double stability, SpacingParameters weights) =>
        (int)Math.Clamp(Math.Round(Fsrs.Interval(weights, stability, Retention)), 1, LongestInterval);

    private static int ElapsedDays(Memory memory, DateOnly day) => Math.Max(0, day.DayNumber - memory.LastOn.DayNumber);

    private static Memory Remember(MemoryState state, DateOnly on, int reviews, int lapses, SpacingParameters weights)
    {
        var due = Math.Min(on.DayNumber + IntervalDays(state.Stability, weights), DateOnly.MaxValue.DayNumber);
        return new(state.Stability, state.Difficulty, on, DateOnly.FromDayNumber(due), reviews, lapses);
    }
}
