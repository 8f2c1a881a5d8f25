using Bot.Core.Schedules;

namespace Bot.Core.Tests.Schedules;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("europe/lisbon", "Europe/Lisbon")]
    [InlineData(" lisbon ", "Europe/Lisbon")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New-York", "America/New_York")]
    [InlineData("S\u00e3o Paulo", "America/Sao_Paulo")]
    [InlineData("utc", "UTC")]
    [InlineData("indianapolis", "America/Indiana/Indianapolis")]
    [InlineData("istanbul", "Europe/Istanbul")]
    [InlineData("Amsterdam", "Europe/Amsterdam")] // a city's own id, although it is now a name of another's zone
    [InlineData("Norway", "Europe/Oslo")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    public void A_zone_is_found_by_what_people_type(string typed, string zone) => Assert.Equal(zone, Zones.Find(typed));

    [Theory]
    [InlineData("")]
    [InlineData("Lisbn")]
    [InlineData("eastern")]
    [InlineData("EST")]
    [InlineData("UTC+3")]
    [InlineData("Brazil")]
    public void What_could_be_several_zones_or_none_is_not_guessed(string typed) => Assert.Null(Zones.Find(typed));

    [Theory]
    [InlineData("Lisbn", "Europe/Lisbon")]
    [InlineData("Barlin", "Europe/Berlin")]
    [InlineData("kolk", "Asia/Kolkata")]
    [InlineData("EST", "America/New_York")]
    [InlineData("xyzzyx", null)]
    [InlineData("", null)]
    public void The_likeliest_zone_is_suggested_first(string typed, string? zone) =>
        Assert.Equal(zone, Zones.Near(typed, most: 1).SingleOrDefault());

    [Fact]
    public void Zones_of_one_name_are_all_suggested() =>
        Assert.Equal(["Canada/Eastern", "US/Eastern"], Zones.Near("eastern", most: 2).Order());

    [Fact]
    public void Three_zones_are_suggested_at_most() => Assert.Equal(3, Zones.Near("brazil").Count);
}
