using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Practice.Picking;

/// <summary>What should not be in a log or a wish, and is: no exception, a sensible pick.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void Grades_out_of_order_count_as_the_same_day()
    {
        var memory = Spacing.Replay([On(5, Grade.Good), On(2, Grade.Again), On(5, Grade.Good)]);
        Assert.Equal((3, 0, Bank.Today.On.AddDays(5)), (memory!.Reviews, memory.Lapses, memory.LastOn));
    }

    [Fact]
    public void The_same_grade_twice_is_one_day_s_practice()
    {
        var (once, twice) = (
            Spacing.Replay([On(0, Grade.Again)])!,
            Spacing.Replay([On(0, Grade.Again), On(0, Grade.Again)])!
        );
        Assert.Equal((once.LastOn, 0), (twice.LastOn, twice.Lapses));
        Assert.InRange(twice.Stability, 0.001, once.Stability);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(3_000_000)]
    public void A_memory_from_the_future_is_picked_without_trouble(int days)
    {
        var on = DateOnly.FromDayNumber(Math.Min(Bank.Today.On.DayNumber + days, DateOnly.MaxValue.DayNumber));
        var future = Bank.Seen(1, 1) with { Memory = Spacing.After(null, new(on, Grade.Easy)) };
        Assert.NotNull(QuestionPicker.Pick([future], Bank.Until(9)));
        Assert.NotNull(QuestionPicker.Pick([future], Bank.Daily with { EvenEarly = true }));
    }

    [Fact]
    public void A_clock_set_back_does_not_hide_what_was_asked_tomorrow()
    {
        var tomorrow = Bank.Seen(1, daysAgo: -1) with { AskedOn = Bank.Today.Began.AddHours(32) };
        Assert.NotNull(QuestionPicker.Pick([tomorrow], Bank.Daily with { EvenEarly = true }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void A_daily_number_out_of_bounds_still_makes_a_plan(int perDay)
    {
        var plan = PracticePlan.For(Bank.Of(3), Bank.Until(9, perDay));
        Assert.Equal(3, plan.Questions.Count);
        Assert.NotNull(QuestionPicker.Pick(Bank.Of(3), Bank.Until(9, perDay)));
    }

    [Fact]
    public void An_interview_in_the_past_is_no_date_and_a_date_in_a_thousand_years_is_one()
    {
        Assert.Equal(QuestionPicker.Pick(Bank.Of(9), Bank.Daily), QuestionPicker.Pick(Bank.Of(9), Bank.Until(-30)));
        Assert.NotNull(QuestionPicker.Pick(Bank.Of(9), Bank.Until(365_000)));
        Assert.Empty(PracticePlan.For([], Bank.Until(-30)).Questions);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Weights_out_of_bounds_are_refused_with_their_number(double weight)
    {
        double[] weights = [.. Enumerable.Range(0, 21).Select(i => SpacingParameters.Default[i])];
        weights[4] = weight;
        var refused = Assert.Throws<ArgumentException>(() => new SpacingParameters(weights));
        Assert.StartsWith("w4 is ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wish_about_a_question_that_is_gone_is_no_trouble()
    {
        var wish = Bank.Until(9) with
        {
            Wishes = new Dictionary<QuestionId, QuestionWish> { [new(99)] = QuestionWish.Star },
        };
        Assert.NotNull(QuestionPicker.Pick([Bank.New(1)], wish));
    }

    private static Review On(int day, Grade grade) => new(Bank.Today.On.AddDays(day), grade);
}
