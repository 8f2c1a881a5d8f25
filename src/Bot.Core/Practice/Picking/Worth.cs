using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Picking;

/// <summary>What asking a question today is worth: the recall that it is expected to gain on the day that counts.</summary>
/// <param name="today">The day number of today.</param>
/// <param name="day">The day number that counts, not before today.</param>
/// <param name="patience">0: as if there were no later day.</param>
internal readonly struct Worth(SpacingParameters weights, int today, int day, double patience)
{
    // How much of what is lost by not waiting is taken off: a question that gains more next week can wait, one that
    // gains less then cannot. Simulated (the benchmark's README): before a date 1 adds 0.004 to 0.008 to the recall on
    // the day, and far more loses it again; in steady learning 0.25 adds 75 well known questions of 500.
    private const double BeforeADate = 1;
    private const double Steadily = 0.25;

    /// <summary>Of a question never asked, which counts as not known.</summary>
    public double OfNew => ExpectedRecall.OfNew(weights, day - today);

    public static Worth For(PickWish wish)
    {
        var today = wish.Today.On.DayNumber;
        return wish.Ahead is { } target
            ? new(wish.Spacing, today, target.On.DayNumber, BeforeADate)
            : new(wish.Spacing, today, today + QuestionPicker.Horizon, Steadily);
    }

    /// <summary>The recall on the day if it is not asked: what an asking is worth is no more than what this leaves.</summary>
    /// <param name="lastOn">The day number of the last review.</param>
    public double Unasked(double stability, int lastOn) =>
        Fsrs.Retrievability(weights, Math.Max(0, day - lastOn), stability);

    public double Of(MemoryState state, int lastOn) =>
        Of(state, lastOn, Unasked(state.Stability, lastOn), double.NegativeInfinity);

    /// <param name="unasked">From <see cref="Unasked"/>: dear, and known where many are weighed.</param>
    /// <param name="least">What is worth no more than this need not be exact, only no more than this.</param>
    public double Of(MemoryState state, int lastOn, double unasked, double least)
    {
        var now = Asked(state, lastOn, today) - unasked;
        if (now <= least)
            return now;
        var later = 0.0;
        if (day - today > 1)
            later = Math.Max(Asked(state, lastOn, today + 1), Asked(state, lastOn, day - 1)) - unasked;
        if (day - today > 3)
            later = Math.Max(later, Asked(state, lastOn, (today + day) / 2) - unasked);
        return now - patience * Math.Max(0, later - now);
    }

    private double Asked(MemoryState state, int lastOn, int on) =>
        ExpectedRecall.OfAsked(weights, state, Math.Max(0, on - lastOn), day - on);
}
