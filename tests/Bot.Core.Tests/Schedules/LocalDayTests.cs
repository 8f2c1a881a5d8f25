using System.Globalization;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class LocalDayTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "2026-11-03T03:59Z", "2026-11-02", "2026-11-02T04:00Z")]
    [InlineData("Europe/Lisbon", "2026-11-03T04:00Z", "2026-11-03", "2026-11-03T04:00Z")]
    // A quarter past nine and five to nine the next morning are a day apart.
    [InlineData("Europe/Lisbon", "2026-11-03T09:10Z", "2026-11-03", "2026-11-03T04:00Z")]
    [InlineData("Europe/Lisbon", "2026-11-04T08:55Z", "2026-11-04", "2026-11-04T04:00Z")]
    // The nights of the clock changes.
    [InlineData("Europe/Lisbon", "2026-03-29T02:59Z", "2026-03-28", "2026-03-28T04:00Z")]
    [InlineData("Europe/Lisbon", "2026-03-29T03:00Z", "2026-03-29", "2026-03-29T03:00Z")]
    // 04:00 itself was skipped in Baku in spring, and came twice in autumn.
    [InlineData("Asia/Baku", "2014-03-29T23:59Z", "2014-03-29", "2014-03-29T00:00Z")]
    [InlineData("Asia/Baku", "2014-03-30T00:00Z", "2014-03-30", "2014-03-30T00:00Z")]
    [InlineData("Asia/Baku", "2014-10-26T00:30Z", "2014-10-26", "2014-10-25T23:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T17:00Z", "2026-10-04", "2026-10-03T17:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-11-01T14:00Z", "2026-11-02", "2026-11-01T14:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-01T22:29Z", "2026-11-01", "2026-10-31T22:30Z")]
    public void A_day_turns_over_at_four_local(string zone, string at, string on, string began)
    {
        var day = LocalDay.Of(SlotsTests.Instant(at), zone);
        Assert.Equal(DateOnly.Parse(on, CultureInfo.InvariantCulture), day.On);
        Assert.Equal(SlotsTests.Instant(began), day.Began);
    }
}
