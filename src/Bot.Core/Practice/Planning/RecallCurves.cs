using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Planning;

/// <summary>The recall expected on a day when a question is asked once, twice or more until then, evenly spread.</summary>
/// <param name="days">From today to the day.</param>
internal sealed class RecallCurves(SpacingParameters weights, int today, int days)
{
    /// <summary>More askings than this gain next to nothing, and cost four times the work each.</summary>
    public const int Most = 4;

    private readonly double?[] ofNew = new double?[Most + 1];
    private readonly Dictionary<Memory, double?[]> ofKnown = [];

    /// <summary>What one more asking gains.</summary>
    public double FirstGain(Memory? memory) => Of(memory, 1) - Of(memory, 0);

    /// <param name="memory">Null: never asked, and counts as not known.</param>
    public double Of(Memory? memory, long times)
    {
        var asked = (int)Math.Min(times, Most);
        if (memory is null)
            return ofNew[asked] ??= asked is 0 ? 0 : AfterFirst(asked);
        if (!ofKnown.TryGetValue(memory, out var known))
            ofKnown[memory] = known = new double?[Most + 1];
        var state = new MemoryState(memory.Stability, memory.Difficulty);
        return known[asked] ??= After(state, memory.LastOn.DayNumber - today, 0, asked);
    }

    /// <summary>The day of an asking, from today, in the middle of its share of the days.</summary>
    private int DayOf(int asking, int askings) => (2 * asking + 1) * days / (2 * askings);

    private double AfterFirst(int askings)
    {
        var sum = 0.0;
        for (var grade = Grade.Again; grade <= Grade.Easy; grade++)
            sum += ExpectedRecall.FirstShare(grade) * After(Fsrs.First(weights, grade), DayOf(0, askings), 1, askings);
        return sum;
    }

    private double After(MemoryState state, int lastOn, int asking, int askings)
    {
        if (asking == askings)
            return Fsrs.Retrievability(weights, Math.Max(0, days - lastOn), state.Stability);
        var on = DayOf(asking, askings);
        var elapsed = Math.Max(0, on - lastOn);
        if (asking == askings - 1)
            return ExpectedRecall.OfAsked(weights, state, elapsed, days - on);
        var recall = Fsrs.Retrievability(weights, elapsed, state.Stability);
        var sum = 0.0;
        for (var grade = Grade.Again; grade <= Grade.Easy; grade++)
        {
            var next = Fsrs.Next(weights, state, grade, elapsed);
            sum += ExpectedRecall.LaterShare(grade, recall) * After(next, on, asking + 1, askings);
        }
        return sum;
    }
}
