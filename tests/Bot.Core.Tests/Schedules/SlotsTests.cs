using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class SlotsTests
{
    [Theory]
    // An ordinary week: Friday evening to Monday, over the end of summer time.
    [InlineData(
        "Europe/Lisbon",
        "09:00",
        WeekDays.MondayToFriday,
        "2026-10-23T20:00Z",
        "2026-10-26",
        "2026-10-26T09:00Z"
    )]
    [InlineData(
        "Europe/Lisbon",
        "09:00",
        WeekDays.MondayToFriday,
        "2026-10-23T07:00Z",
        "2026-10-23",
        "2026-10-23T08:00Z"
    )]
    // 01:30 does not exist: clocks go from 01:00 to 02:00, which is 01:00 UTC.
    [InlineData("Europe/Lisbon", "01:30", WeekDays.EveryDay, "2026-03-28T12:00Z", "2026-03-29", "2026-03-29T01:00Z")]
    // 01:30 exists twice; the first is in summer time.
    [InlineData("Europe/Lisbon", "01:30", WeekDays.EveryDay, "2026-10-24T12:00Z", "2026-10-25", "2026-10-25T00:30Z")]
    [InlineData("Europe/Lisbon", "01:30", WeekDays.EveryDay, "2026-10-25T00:30Z", "2026-10-26", "2026-10-26T01:30Z")]
    [InlineData("America/New_York", "02:30", WeekDays.EveryDay, "2026-03-07T20:00Z", "2026-03-08", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "01:30", WeekDays.EveryDay, "2026-10-31T20:00Z", "2026-11-01", "2026-11-01T05:30Z")]
    [InlineData("America/New_York", "01:30", WeekDays.EveryDay, "2026-11-01T05:30Z", "2026-11-02", "2026-11-02T06:30Z")]
    // Half an hour: 02:00 to 02:30 in October, 02:00 back to 01:30 in April.
    [InlineData(
        "Australia/Lord_Howe",
        "02:15",
        WeekDays.EveryDay,
        "2026-10-03T10:00Z",
        "2026-10-04",
        "2026-10-03T15:30Z"
    )]
    [InlineData(
        "Australia/Lord_Howe",
        "01:45",
        WeekDays.EveryDay,
        "2026-04-04T10:00Z",
        "2026-04-05",
        "2026-04-04T14:45Z"
    )]
    [InlineData(
        "Australia/Lord_Howe",
        "01:45",
        WeekDays.EveryDay,
        "2026-04-04T14:45Z",
        "2026-04-06",
        "2026-04-05T15:15Z"
    )]
    // No summer time.
    [InlineData("Asia/Kolkata", "09:00", WeekDays.Sunday, "2026-11-02T00:00Z", "2026-11-08", "2026-11-08T03:30Z")]
    // Both sides of the date line.
    [InlineData("Pacific/Kiritimati", "00:00", WeekDays.Monday, "2026-11-01T09:59Z", "2026-11-02", "2026-11-01T10:00Z")]
    [InlineData("Pacific/Pago_Pago", "23:59", WeekDays.Monday, "2026-11-03T00:00Z", "2026-11-02", "2026-11-03T10:59Z")]
    // Apia left out Friday 30 December 2011: no slot on it, and a Friday schedule waits for the next one.
    [InlineData("Pacific/Apia", "09:00", WeekDays.EveryDay, "2011-12-29T19:00Z", "2011-12-31", "2011-12-30T19:00Z")]
    [InlineData("Pacific/Apia", "09:00", WeekDays.Friday, "2011-12-24T00:00Z", "2012-01-06", "2012-01-05T19:00Z")]
    public void The_next_slot_is_at_the_local_time(
        string zone,
        string at,
        WeekDays days,
        string after,
        string on,
        string expected
    )
    {
        var slot = Slots.Next(Daily(zone, TimeOnly.Parse(at, CultureInfo.InvariantCulture), days), Instant(after));
        Assert.Equal(new Slot(DateOnly.Parse(on, CultureInfo.InvariantCulture), Instant(expected)), slot);
    }

    [Fact]
    public void A_schedule_without_days_has_no_slot() =>
        Assert.Null(Slots.Next(Daily("Europe/Lisbon", new(9, 0), WeekDays.None), Instant("2026-11-02T00:00Z")));

    [Fact]
    public void A_zone_that_newer_data_no_longer_has_counts_as_UTC() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero),
            Slots
                .Next(
                    new(default, default, new("fake", "dm"), new(9, 0), WeekDays.EveryDay, "Mars/Phobos", 1, null),
                    new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero)
                )!
                .Value.At
        );

    internal static Schedule Daily(string zone, TimeOnly at, WeekDays days) =>
        new(new(1), new LearnerId(1), new ChatAddress("terminal", "you"), at, days, zone, 1, null);

    internal static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
