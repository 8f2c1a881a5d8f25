using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class ScheduleWordsTests
{
    private static readonly Schedule Before = new(
        default,
        default,
        new("fake", "dm"),
        new(9, 0),
        WeekDays.MondayToFriday,
        "Europe/Lisbon",
        1,
        null
    );

    [Theory]
    [InlineData("18:30", "18:30", WeekDays.MondayToFriday, "Europe/Lisbon", 1)]
    [InlineData("9:30 pm daily", "21:30", WeekDays.EveryDay, "Europe/Lisbon", 1)]
    [InlineData(
        "at 7:15 in New York, mon wed fri, 3 a day",
        "07:15",
        WeekDays.Monday | WeekDays.Wednesday | WeekDays.Friday,
        "America/New_York",
        3
    )]
    [InlineData("2 questions a day", "09:00", WeekDays.MondayToFriday, "Europe/Lisbon", 2)]
    [InlineData("Asia/Tokyo", "09:00", WeekDays.MondayToFriday, "Asia/Tokyo", 1)]
    [InlineData("sat-sun 10:00", "10:00", WeekDays.Saturday | WeekDays.Sunday, "Europe/Lisbon", 1)]
    public void Any_part_of_a_schedule_is_read_in_any_order(
        string words,
        string at,
        WeekDays days,
        string zone,
        int perDay
    )
    {
        var read = ScheduleWords.Read(words, Before).Schedule!;

        Assert.Equal((at, days, zone, perDay), (read.At.ToString("HH:mm", null), read.Days, read.Zone, read.PerDay));
    }

    [Theory]
    [InlineData("25:00", "25:00")]
    [InlineData("9:00 Atlantis", "Atlantis")]
    [InlineData("0 a day", "0 a day")]
    [InlineData("500 questions", "500 a day")]
    public void What_cannot_be_read_is_named(string words, string unread) =>
        Assert.Equal(unread, ScheduleWords.Read(words, Before).Unread);
}
