using System.Diagnostics;
using Bot.Benchmarks.Simulation;
using Bot.Core.Practice.Fitting;
using Bot.Core.Practice.Spacings;

namespace Bot.Benchmarks;

/// <summary>How long fitting a log takes the first time, compiling included, beside a replay of it. Option: <c>--reviews N</c>.</summary>
internal static class FitBenchmark
{
    private const int PerQuestion = 8;

    public static Task<object> RunAsync(string[] options)
    {
        var reviews = Options.Number(options, "--reviews", 10_000);
        List<Review[]> log = [.. Enumerable.Range(0, reviews / PerQuestion).Select(Question)];
        var watch = Stopwatch.StartNew();
        var fitted = SpacingFit.Fit(log);
        var fit = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        foreach (var question in log)
            Spacing.Replay(question, fitted);
        var replay = watch.Elapsed.TotalMilliseconds;
        return Task.FromResult<object>(
            new
            {
                Benchmark = "fit",
                Unit = "ms",
                Reviews = reviews,
                Prepbot = Math.Round(fit, 1),
                Baseline = Math.Round(replay, 2),
                Ratio = Math.Round(fit / replay, 1),
                Fitted = !ReferenceEquals(fitted, SpacingParameters.Default),
            }
        );
    }

    private static Review[] Question(int index)
    {
        SimulatedLearner learner = new(LearnerKind.Drawn, run: 1);
        SimulatedQuestion question = new(index);
        var day = index % 300;
        return [.. Enumerable.Range(0, PerQuestion).Select(_ => Asked())];

        Review Asked()
        {
            var grade = learner.Ask(question, day);
            question.Keep(grade, day);
            Review review = new(question.Memory!.LastOn, grade);
            day += Math.Max(1, question.Memory.DueOn.DayNumber - question.Memory.LastOn.DayNumber);
            return review;
        }
    }
}
