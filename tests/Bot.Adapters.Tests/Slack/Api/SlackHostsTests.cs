using Bot.Adapters.Slack.Api;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>Where the bot's tokens, and what people say, may go.</summary>
public sealed class SlackHostsTests
{
    private const string Slacks = "https://slack.com/api/";
    private const string Proxy = "http://proxy.example.org:8080/api/";

    [Theory]
    [InlineData(Slacks, "https://files.slack.com/files-pri/T1-F1/notes.txt", true)]
    [InlineData(Slacks, "https://slack.com/files/1", true)]
    [InlineData(Slacks, "https://slack.com:8443/files/1", false)]
    [InlineData(Slacks, "https://files.slack.com:8443/files/1", false)]
    [InlineData(Slacks, "http://files.slack.com/files/1", false)]
    [InlineData(Slacks, "https://files.slack.com.example.org/files/1", false)]
    [InlineData(Slacks, "https://notslack.com/files/1", false)]
    [InlineData(Slacks, "https://me@files.slack.com/files/1", false)]
    [InlineData(Slacks, "https://proxy.example.org/files/1", false)]
    [InlineData(Slacks, null, false)]
    [InlineData(Proxy, "http://proxy.example.org:8080/files/1", true)]
    [InlineData(Proxy, "http://proxy.example.org/files/1", false)]
    [InlineData(Proxy, "http://proxy.example.org:9090/files/1", false)]
    [InlineData(Proxy, "https://proxy.example.org:8080/files/1", false)]
    [InlineData(Proxy, "https://files.slack.com/files/1", true)]
    public void Tokens_go_to_Slacks_hosts_at_the_usual_port_and_to_exactly_the_place_that_is_configured(
        string api,
        string? address,
        bool trusted
    ) => Assert.Equal(trusted, new SlackHosts(new(api)).Trusted(address) is not null);

    [Theory]
    [InlineData(Slacks, "wss://wss-primary.slack.com/link/?ticket=1", true)]
    [InlineData(Slacks, "ws://wss-primary.slack.com/link/?ticket=1", false)]
    [InlineData(Slacks, "wss://wss-primary.slack.com:8443/link/?ticket=1", false)]
    [InlineData(Slacks, "wss://slack.com.example.org/link/?ticket=1", false)]
    [InlineData(Slacks, "nonsense", false)]
    [InlineData(Slacks, null, false)]
    [InlineData(Proxy, "wss://wss-primary.slack.com/link/?ticket=1", true)]
    [InlineData(Proxy, "ws://proxy.example.org:8080/link/?ticket=1", true)]
    [InlineData("https://proxy.example.org/api/", "ws://proxy.example.org/link/?ticket=1", false)]
    public void Sockets_are_opened_at_Slack_or_where_whoever_stands_in_for_it_says(
        string api,
        string? address,
        bool trusted
    )
    {
        SlackHosts hosts = new(new(api));
        if (trusted)
            Assert.Equal(new(address!), hosts.Socket(address));
        else
            Assert.Throws<WireException>(() => hosts.Socket(address));
    }
}
