using Bot.Adapters.Terminal;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal;

public sealed class TerminalPeopleTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Theory]
    [InlineData(null, "Asia/Tokyo")]
    [InlineData("", "Asia/Tokyo")]
    [InlineData("Europe/Lisbon", "Europe/Lisbon")]
    [InlineData(":Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("/usr/share/zoneinfo/America/New_York", "America/New_York")]
    [InlineData("JST-9", "Asia/Tokyo")]
    [InlineData("/etc/localtime", "Asia/Tokyo")]
    public void The_zone_is_the_environments_or_the_machines(string? tz, string zone) =>
        Assert.Equal(zone, TerminalPeople.Zone(tz, Tokyo));

    [Fact]
    public void A_zone_without_a_name_is_not_told() =>
        Assert.Null(TerminalPeople.Zone(null, TimeZoneInfo.CreateCustomTimeZone("Local", TimeSpan.Zero, "", "")));

    [Theory]
    [InlineData("pt_PT.UTF-8", "pt-PT")]
    [InlineData("de_DE@euro", "de-DE")]
    [InlineData("en", "en")]
    [InlineData("C.UTF-8", null)]
    [InlineData("POSIX", null)]
    [InlineData(null, null)]
    public void The_locale_is_a_language_tag(string? posix, string? tag) =>
        Assert.Equal(tag, TerminalPeople.Locale(posix));

    [Fact]
    public async Task Everybody_at_this_machine_has_its_zone_and_language()
    {
        var environment = new Dictionary<string, string>
        {
            ["TZ"] = "Europe/Lisbon",
            ["LC_ALL"] = "",
            ["LANG"] = "pt_PT",
        };
        var people = new TerminalPeople(environment.GetValueOrDefault);
        var profile = await people.ProfileAsync(new ChatUser("terminal", "ana", "ana"), CancellationToken.None);
        Assert.Equal(new ChatProfile("Europe/Lisbon", "pt-PT"), profile);
    }
}
