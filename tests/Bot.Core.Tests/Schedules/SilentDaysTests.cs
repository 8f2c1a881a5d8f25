using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class SilentDaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Theory]
    [InlineData(1, DailyStep.Question)]
    [InlineData(2, DailyStep.Question)]
    [InlineData(3, DailyStep.Offer)]
    [InlineData(4, DailyStep.Nothing)]
    [InlineData(6, DailyStep.Nothing)]
    [InlineData(7, DailyStep.Pause)]
    [InlineData(400, DailyStep.Pause)]
    public void Each_silent_day_brings_less(int day, DailyStep step) =>
        Assert.Equal(step, SilentDays.Step(day - 1, Today, null));

    [Theory]
    [InlineData(7, DailyStep.Question)]
    [InlineData(0, DailyStep.Question)]
    [InlineData(8, DailyStep.Offer)]
    [InlineData(-1, DailyStep.Offer)]
    public void A_date_within_seven_days_keeps_the_questions_coming(int daysAhead, DailyStep step) =>
        Assert.Equal(step, SilentDays.Step(2, Today, Today.AddDays(daysAhead)));

    [Fact]
    public void Only_scheduled_days_lie_between_two_days()
    {
        Assert.Equal(4, SilentDays.Between(Today, Today.AddDays(7), WeekDays.MondayToFriday));
        Assert.Equal(1, SilentDays.Between(Today, Today.AddDays(14), WeekDays.Monday));
    }
}
