using System.Diagnostics;
using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;

namespace Bot.Benchmarks;

/// <summary>How many spacing updates a second one core makes, beside as many powers: an update raises two or three.</summary>
internal static class UpdateBenchmark
{
    private const int Updates = 3_000_000;
    private const int Rounds = 3;

    public static object Run()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (seconds, baseline) = (Best(Update), Best(Power));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new
        {
            PerSecond = Math.Round(Updates / seconds),
            AllocatedBytes = allocated,
            Baseline = new { Of = "Math.Pow", PerSecond = Math.Round(Updates / baseline) },
            Ratio = Math.Round(seconds / baseline, 2),
        };
    }

    private static double Best(Func<double> run)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        return best;
    }

    private static double Update()
    {
        var weights = SpacingParameters.Default;
        var state = Fsrs.First(weights, Grade.Good);
        for (var update = 0; update < Updates; update++)
            state = Fsrs.Next(weights, state, update % 5 is 0 ? Grade.Again : Grade.Good, 1 + update % 7);
        return state.Stability;
    }

    private static double Power()
    {
        var sum = 0.0;
        for (var update = 0; update < Updates; update++)
            sum += Math.Pow(1 + update % 7, -0.1542);
        return sum;
    }
}
