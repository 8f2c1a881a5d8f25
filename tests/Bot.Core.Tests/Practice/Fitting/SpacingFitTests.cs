using Bot.Core.Practice;
using Bot.Core.Practice.Fitting;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Tests.Practice.Fitting;

public sealed class SpacingFitTests
{
    [Fact]
    public void Below_64_reviews_the_defaults_stand() =>
        Assert.Same(SpacingParameters.Default, SpacingFit.Fit(SyntheticLog.Of(SyntheticLog.Drawn(1), 63, 1)));

    [Fact]
    public void An_empty_log_and_a_log_of_one_day_keep_the_defaults()
    {
        var day = new DateOnly(2026, 11, 20);
        var crammed = Enumerable.Range(0, 300).Select(_ => (Review[])[new(day, Grade.Again), new(day, Grade.Good)]);
        Assert.Same(SpacingParameters.Default, SpacingFit.Fit([]));
        Assert.Same(
            SpacingParameters.Default,
            SpacingFit.Fit([
                [],
                [],
                [],
            ])
        );
        Assert.Same(SpacingParameters.Default, SpacingFit.Fit(crammed));
    }

    [Fact]
    public void Below_512_reviews_only_the_initial_stabilities_move()
    {
        var fitted = SpacingFit.Fit(SyntheticLog.Of(Forgetful(), 500, 3, perQuestion: 2));
        Assert.NotSame(SpacingParameters.Default, fitted);
        Assert.All(Enumerable.Range(4, 17), i => Assert.Equal(SpacingParameters.Default[i], fitted[i]));
    }

    [Fact]
    public void People_who_differ_from_the_defaults_are_foretold_better_on_reviews_that_the_fit_never_saw()
    {
        var gains = Enumerable.Range(1, 6).Select(seed => Gain(SyntheticLog.Drawn(seed), 10_000, seed)).ToList();
        Assert.All(gains, gain => Assert.True(gain > -0.002, $"{gain}"));
        Assert.True(gains.Average() > 0.003, string.Join(", ", gains));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void People_who_are_the_defaults_lose_next_to_nothing(int reviews) =>
        Assert.All(
            Enumerable.Range(1, 5),
            seed => Assert.True(Gain(SpacingParameters.Default, reviews, seed) > -0.002)
        );

    [Fact]
    public void Better_first_grades_last_longer_whatever_the_log_says()
    {
        double[] upsideDown = [8, 8, 8, 8, .. Enumerable.Range(4, 17).Select(i => SpacingParameters.Default[i])];
        var fitted = SpacingFit.Fit(SyntheticLog.Of(new(upsideDown), 4_000, 5));
        Assert.True(fitted[0] <= fitted[1] && fitted[1] <= fitted[2] && fitted[2] <= fitted[3]);
    }

    [Fact]
    public void The_same_log_gives_the_same_parameters()
    {
        var log = SyntheticLog.Of(SyntheticLog.Drawn(2), 2_000, 2);
        var (one, other) = (SpacingFit.Fit(log), SpacingFit.Fit(log));
        Assert.All(Enumerable.Range(0, 21), i => Assert.Equal(one[i], other[i]));
    }

    [Fact]
    public void A_log_out_of_order_from_the_future_twice_or_with_strange_grades_is_fitted_all_the_same()
    {
        var log = SyntheticLog.Of(SyntheticLog.Drawn(4), 2_000, 4);
        Review[][] strange =
        [
            .. log.Select(history => history.Reverse().ToArray()),
            .. log.Take(50),
            [new(DateOnly.MaxValue, Grade.Good), new(DateOnly.MinValue, Grade.Easy), new(DateOnly.MinValue, default)],
        ];
        var fitted = SpacingFit.Fit(strange);
        Assert.All(Enumerable.Range(0, 21), i => Assert.True(SpacingParameters.Weights[i].Allows(fitted[i])));
    }

    [Fact]
    public void It_stops_when_its_time_is_up()
    {
        using CancellationTokenSource up = new();
        up.Cancel();
        var log = SyntheticLog.Of(SpacingParameters.Default, 2_000, 1);
        Assert.Throws<OperationCanceledException>(() => SpacingFit.Fit(log, up.Token));
    }

    [Fact]
    public void The_gradient_is_that_of_the_loss()
    {
        var log = ReviewSequences.Of([
            .. SyntheticLog.Of(SpacingParameters.Default, 80, 7),
            [new(new(2026, 1, 1), Grade.Hard), new(new(2026, 1, 1), Grade.Easy), new(new(2026, 1, 9), Grade.Good)],
            [new(new(2026, 1, 1), Grade.Good), new(new(2026, 1, 1), Grade.Again), new(new(2026, 1, 9), Grade.Hard)],
        ]);
        RecallLoss loss = new(log);
        double[] at = [.. Enumerable.Range(0, 21).Select(i => SpacingParameters.Default[i])];
        at[7] = 0.02;
        var gradient = new double[21];
        for (var question = 0; question < log.Questions; question++)
            loss.AddGradient(new(at), question, int.MaxValue, gradient);
        for (var i = 0; i < at.Length; i++)
        {
            var step = 1e-6 * Math.Max(0.1, at[i]);
            var slope = (Loss(i, step) - Loss(i, -step)) / (2 * step);
            Assert.True(Math.Abs(slope - gradient[i]) < 1e-3 * (1 + Math.Abs(slope)), $"w{i}: {slope} {gradient[i]}");
        }

        double Loss(int weight, double by)
        {
            double[] moved = [.. at];
            moved[weight] += by;
            return loss.Each(new(moved), int.MinValue, int.MaxValue).Sum();
        }
    }

    /// <summary>How much better than the defaults the fit foretells another log of the same person, in log loss a review.</summary>
    private static double Gain(SpacingParameters truth, int reviews, int seed)
    {
        var fitted = SpacingFit.Fit(SyntheticLog.Of(truth, reviews, seed));
        RecallLoss later = new(ReviewSequences.Of(SyntheticLog.Of(truth, 10_000, seed + 1_000)));
        return later.Each(SpacingParameters.Default, int.MinValue, int.MaxValue).Average()
            - later.Each(fitted, int.MinValue, int.MaxValue).Average();
    }

    private static SpacingParameters Forgetful() =>
        new([0.05, 0.1, 0.2, 0.4, .. Enumerable.Range(4, 17).Select(i => SpacingParameters.Default[i])]);
}
