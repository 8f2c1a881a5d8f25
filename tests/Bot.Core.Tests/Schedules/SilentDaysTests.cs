using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class SilentDaysTests
{
    /// <summary>A Monday, on which somebody was last heard.</summary>
    private static readonly DateOnly Heard = new(2026, 11, 2);

    [Theory]
    [InlineData(1, DailyStep.Question)]
    [InlineData(2, DailyStep.Question)]
    [InlineData(3, DailyStep.Offer)]
    [InlineData(4, DailyStep.Nothing)]
    [InlineData(6, DailyStep.Nothing)]
    [InlineData(7, DailyStep.Pause)]
    [InlineData(400, DailyStep.Pause)]
    public void Each_silent_day_brings_less(int day, DailyStep step) =>
        Assert.Equal(step, SilentDays.Step(Heard, Heard.AddDays(day), WeekDays.EveryDay, null));

    [Fact]
    public void Only_scheduled_days_count()
    {
        // Tuesday to Friday of that week are four, the weekend none, Monday the fifth.
        Assert.Equal(DailyStep.Nothing, SilentDays.Step(Heard, Heard.AddDays(7), WeekDays.MondayToFriday, null));
        Assert.Equal(DailyStep.Question, SilentDays.Step(Heard, Heard.AddDays(14), WeekDays.Monday, null));
    }

    [Theory]
    [InlineData(7, DailyStep.Question)]
    [InlineData(0, DailyStep.Question)]
    [InlineData(8, DailyStep.Offer)]
    [InlineData(-1, DailyStep.Offer)]
    public void A_date_within_seven_days_keeps_the_questions_coming(int daysAhead, DailyStep step)
    {
        var today = Heard.AddDays(3);

        Assert.Equal(step, SilentDays.Step(Heard, today, WeekDays.EveryDay, today.AddDays(daysAhead)));
    }
}
