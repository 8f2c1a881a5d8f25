namespace Bot.Benchmarks;

/// <summary>
/// How long the bot takes from its start to its first words on an existing database, beside a bare host with Quartz
/// and EF Core. Options: <c>--runs N</c> (7 or more), <c>--program FILE.dll</c> in place of the bot.
/// </summary>
internal static class StartBenchmark
{
    private static readonly TimeSpan UntilIdle = TimeSpan.FromSeconds(5);

    public static async Task<object> RunAsync(string[] options)
    {
        var runs = Options.Number(options, "--runs", 9);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 7);
        using var prepbot = new TimedProgram(Options.Value(options, "--program") ?? BuiltPrograms.Host);
        using var baseline = new TimedProgram(BuiltPrograms.Baseline);
        // The first run makes the database, and brings the files into the system's cache.
        await prepbot.StartAsync();
        await baseline.StartAsync();

        List<double> ours = [],
            theirs = [];
        for (var run = 0; run < runs; run++)
        {
            ours.Add(await prepbot.StartAsync());
            theirs.Add(await baseline.StartAsync());
        }
        var (prepbotMs, baselineMs) = (Median(ours), Median(theirs));
        return new
        {
            Benchmark = "start",
            Unit = "ms",
            Prepbot = Math.Round(prepbotMs, 1),
            Baseline = Math.Round(baselineMs, 1),
            Ratio = Math.Round(prepbotMs / baselineMs, 3),
            Runs = runs,
            ResidentMiB = await prepbot.ResidentMiBAsync(UntilIdle),
        };
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
