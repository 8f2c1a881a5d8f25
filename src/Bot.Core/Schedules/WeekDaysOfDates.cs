namespace Bot.Core.Schedules;

public static class WeekDaysOfDates
{
    public static bool Include(this WeekDays days, DateOnly date) => days.HasFlag(date.DayOfWeek.AsWeekDay());

    /// <summary>Weeks begin on Monday here, on Sunday in <see cref="DayOfWeek"/>.</summary>
    public static WeekDays AsWeekDay(this DayOfWeek day) => (WeekDays)(1 << (((int)day + 6) % 7));
}
