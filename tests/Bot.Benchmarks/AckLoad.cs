using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Testing.Discord;

namespace Bot.Benchmarks;

/// <summary>People who use a command, so many a second, and how long each waits for the first response.</summary>
internal sealed class AckLoad(DiscordServer server, string command)
{
    private readonly ConcurrentQueue<DiscordInteraction> sent = [];

    public async Task RunAsync(int perSecond, TimeSpan during, CancellationToken ct = default)
    {
        var people = Enumerable.Range(0, 500).Select(i => server.Person($"Person {i}")).ToList();
        var clock = Stopwatch.StartNew();
        for (var count = 0; clock.Elapsed < during && !ct.IsCancellationRequested; )
        {
            for (; count < clock.Elapsed.TotalSeconds * perSecond; count++)
                sent.Enqueue(await people[count % people.Count].CommandAsync(command));
            await Task.Delay(1, CancellationToken.None);
        }
    }

    public async Task<Waits> ResultAsync()
    {
        // As long as Discord waits.
        await Task.Delay(TimeSpan.FromSeconds(3));
        double[] took =
        [
            .. sent.Select(interaction => interaction.Took?.TotalMilliseconds ?? double.PositiveInfinity).Order(),
        ];
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

    /// <summary>In milliseconds; null: not within Discord's three seconds.</summary>
    public sealed record Waits(int Interactions, double? P50, double? P99, double? Longest, int NotAnswered);
}
