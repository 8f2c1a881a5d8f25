using System.Globalization;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("daily", "every day")]
    [InlineData("Every day", "every day")]
    [InlineData("weekdays", "Monday to Friday")]
    [InlineData("mon-fri", "Monday to Friday")]
    [InlineData("Mon\u2013Fri", "Monday to Friday")]
    [InlineData("Monday to Friday", "Monday to Friday")]
    [InlineData("weekends", "Saturday and Sunday")]
    [InlineData("mon,wed,fri", "Monday, Wednesday and Friday")]
    [InlineData("tue thurs", "Tuesday and Thursday")]
    [InlineData("on Mondays and weekends", "Monday, Saturday and Sunday")]
    [InlineData("fri - mon", "Monday, Friday, Saturday and Sunday")]
    [InlineData("mo, we-fr", "Monday, Wednesday, Thursday and Friday")]
    [InlineData("su", "Sunday")]
    public void Days_are_read_as_people_type_them(string typed, string days) =>
        Assert.Equal(days, ScheduleView.Days(WeekDaysText.Parse(typed)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("mon-")]
    [InlineData("-fri")]
    [InlineData("mon-weekend")]
    [InlineData("mon, then fri")]
    [InlineData("9:00")]
    public void What_is_not_a_day_is_not_guessed(string typed) => Assert.Null(WeekDaysText.Parse(typed));

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("09:00", "09:00")]
    [InlineData("9:30pm", "21:30")]
    [InlineData("9:30 p.m.", "21:30")]
    [InlineData("18.30", "18:30")]
    [InlineData("21h", "21:00")]
    [InlineData("21h30", "21:30")]
    [InlineData("0930", "09:30")]
    [InlineData("7 AM", "07:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("0", "00:00")]
    public void A_time_of_day_is_read_as_people_type_it(string typed, string time) =>
        Assert.Equal(TimeOnly.Parse(time, CultureInfo.InvariantCulture), HourText.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("9:5")]
    [InlineData("9:")]
    [InlineData(":30")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("pm")]
    [InlineData("-9")]
    [InlineData("93000")]
    [InlineData("9:00:00")]
    [InlineData("\u0669")] // a digit of another script
    [InlineData("nine")]
    public void What_is_not_a_time_of_day_is_not_guessed(string typed) => Assert.Null(HourText.Parse(typed));

    [Theory]
    [InlineData("2026-11-20T18:00Z", "Europe/Lisbon", "today 18:00, Lisbon")]
    [InlineData("2026-11-21T09:00Z", "Europe/Lisbon", "tomorrow 09:00, Lisbon")]
    [InlineData("2026-11-23T09:00Z", "Europe/Lisbon", "Monday 23 November, 09:00, Lisbon")]
    [InlineData("2026-11-20T23:30Z", "Asia/Ho_Chi_Minh", "tomorrow 06:30, Ho Chi Minh")]
    [InlineData("2026-11-23T14:00Z", "America/New_York", "Monday 23 November, 09:00, New York")]
    [InlineData("2027-01-04T09:00Z", "UTC", "Monday 4 January 2027, 09:00, UTC")]
    public void A_moment_is_told_with_its_city(string at, string zone, string words) =>
        Assert.Equal(words, ScheduleView.When(SlotsTests.Instant(at), SlotsTests.Instant("2026-11-20T10:00Z"), zone));
}
