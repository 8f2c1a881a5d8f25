using Bot.Core.Progress;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Progress;

public sealed class StreakTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("", WeekDays.EveryDay, 0)]
    [InlineData("0", WeekDays.EveryDay, 1)]
    [InlineData("1", WeekDays.EveryDay, 1)] // today is not over
    [InlineData("2", WeekDays.EveryDay, 1)] // one empty day is forgiven
    [InlineData("3", WeekDays.EveryDay, 0)]
    [InlineData("3 2 1 0", WeekDays.EveryDay, 4)]
    [InlineData("5 4 2 1 0", WeekDays.EveryDay, 5)] // one empty day in the middle
    [InlineData("7 6 4 3 1 0", WeekDays.EveryDay, 4)] // a second one within seven days
    [InlineData("10 8 7 6 5 4 3 2 0", WeekDays.EveryDay, 9)] // a second one after seven
    [InlineData("7 4 3 2 1", WeekDays.MondayToFriday, 5)] // over a weekend
    [InlineData("7 6 4 3 2 1", WeekDays.MondayToFriday, 6)] // practised on the Saturday too
    [InlineData("7 3 2 1", WeekDays.MondayToFriday, 4)] // not on the Monday
    [InlineData("8 3 2 1", WeekDays.MondayToFriday, 3)] // nor on the Friday
    [InlineData("14 7", WeekDays.Friday, 2)]
    [InlineData("14", WeekDays.Friday, 1)]
    [InlineData("21", WeekDays.Friday, 0)]
    [InlineData("400 300", WeekDays.None, 2)] // paused: nothing was missed
    [InlineData("0 -1", WeekDays.EveryDay, 2)] // a clock set back since
    public void Days_practised_in_a_row_are_counted(string daysAgo, WeekDays scheduled, int streak)
    {
        Assert.Equal(streak, Streak.Current(Days(daysAgo), Asked(scheduled), Today));
    }

    [Theory]
    [InlineData("4 3", "2 1")] // the bot was down
    [InlineData("9 8", "7 6 5 4 3 2 1")] // a pause
    public void Days_on_which_no_question_came_break_nothing(string practised, string without)
    {
        var asked = Asked(WeekDays.EveryDay);
        asked.ExceptWith(Days(without));

        Assert.Equal(2, Streak.Current(Days(practised), asked, Today));
        Assert.Equal(0, Streak.Current(Days(practised), Asked(WeekDays.EveryDay), Today));
    }

    private static List<DateOnly> Days(string daysAgo) =>
        [.. daysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(days => Today.AddDays(-int.Parse(days)))];

    /// <summary>A question came on every scheduled day.</summary>
    private static HashSet<DateOnly> Asked(WeekDays scheduled) =>
        [.. Enumerable.Range(0, 500).Select(days => Today.AddDays(-days)).Where(day => scheduled.Include(day))];
}
