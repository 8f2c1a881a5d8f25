using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Tests.Practice.Spacings;

public sealed class SpacingTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public void An_empty_log_remembers_nothing() => Assert.Null(Spacing.Replay([]));

    [Fact]
    public void A_first_Good_comes_back_two_days_later()
    {
        var memory = Spacing.After(null, new(Today, Grade.Good));
        Assert.Equal(Today.AddDays(2), memory.DueOn);
        Assert.Equal((1, 0), (memory.Reviews, memory.Lapses));
    }

    [Fact]
    public void Hard_on_the_same_day_keeps_the_stability()
    {
        var before = new Memory(5, 5, Today, Today.AddDays(5), 3, 0);
        Assert.Equal(5, Spacing.After(before, new(Today, Grade.Hard)).Stability);
    }

    [Fact]
    public void Again_on_a_later_day_is_a_lapse_and_once_more_that_day_is_none()
    {
        var memory = Spacing.Replay([
            new(Today, Grade.Again),
            new(Today.AddDays(1), Grade.Again),
            new(Today.AddDays(1), Grade.Again),
        ]);
        Assert.Equal((3, 1), (memory!.Reviews, memory.Lapses));
    }

    [Fact]
    public void A_review_dated_before_the_last_one_counts_as_the_same_day()
    {
        var before = Spacing.After(null, new(Today, Grade.Good));
        var setBack = Spacing.After(before, new(Today.AddDays(-40), Grade.Good));
        Assert.Equal(Spacing.After(before, new(Today, Grade.Good)), setBack);
        Assert.Equal(Today, setBack.LastOn);
    }

    [Fact]
    public void A_review_on_the_last_day_of_the_calendar_is_due_on_it()
    {
        var memory = Spacing.Replay([new(Today, Grade.Good), new(DateOnly.MaxValue, Grade.Easy)])!;
        Assert.Equal(DateOnly.MaxValue, memory.DueOn);
        Assert.Equal(1, Spacing.Retrievability(memory, Today));
    }

    [Fact]
    public void No_interval_is_longer_than_a_hundred_years()
    {
        var memory = new Memory(Fsrs.MostStability, 1, Today, Today, 30, 0);
        var next = Spacing.After(memory, new(Today.AddDays(20_000), Grade.Easy));
        Assert.Equal(Spacing.LongestInterval, next.DueOn.DayNumber - next.LastOn.DayNumber);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 11)]
    [InlineData(20, double.NaN)]
    [InlineData(3, 1)] // below w2
    public void Weights_out_of_their_bounds_are_refused_by_name(int index, double value)
    {
        var weights = Defaults();
        weights[index] = value;
        Assert.Contains($"w{index}", Assert.Throws<ArgumentException>(() => new SpacingParameters(weights)).Message);
    }

    [Fact]
    public void Weights_of_an_older_version_are_refused() =>
        Assert.Throws<ArgumentException>(() => new SpacingParameters(Defaults().AsSpan(0, 19)));

    private static double[] Defaults() =>
        [.. Enumerable.Range(0, SpacingParameters.Count).Select(i => SpacingParameters.Default[i])];
}
