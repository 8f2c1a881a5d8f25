using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Testing.Platforms;

namespace Bot.Benchmarks;

/// <summary>People who use a command, so many a second, and how long each waits for the first response.</summary>
internal sealed class AckLoad(TestPlatform platform, string command)
{
    private const int People = 500;

    private readonly ConcurrentQueue<Func<TimeSpan?>> sent = [];

    public async Task RunAsync(int perSecond, TimeSpan during, CancellationToken ct = default)
    {
        var clock = Stopwatch.StartNew();
        for (var count = 0; clock.Elapsed < during && !ct.IsCancellationRequested; )
        {
            for (; count < clock.Elapsed.TotalSeconds * perSecond; count++)
                sent.Enqueue(await platform.CommandAsync(count % People, command));
            await Task.Delay(1, CancellationToken.None);
        }
    }

    public async Task<Waits> ResultAsync()
    {
        // As long as the platforms wait.
        await Task.Delay(TimeSpan.FromSeconds(3));
        double[] took = [.. sent.Select(took => took()?.TotalMilliseconds ?? double.PositiveInfinity).Order()];
        return new(
            took.Length,
            Rounded(took, 0.50),
            Rounded(took, 0.99),
            Rounded(took, 1),
            took.Count(double.IsPositiveInfinity)
        );
    }

    private static double? Rounded(double[] sorted, double part) =>
        sorted.Length is 0 ? null
        : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))] is var value && double.IsFinite(value)
            ? Math.Round(value, 1)
        : null;

    /// <summary>In milliseconds; null: not within the platforms' three seconds.</summary>
    public sealed record Waits(int Interactions, double? P50, double? P99, double? Longest, int NotAnswered);
}
