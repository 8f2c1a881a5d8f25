using Bot.Adapters.Discord.Api;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Where the bot's token may go, and where people's files are fetched.</summary>
public sealed class DiscordHostsTests
{
    private const string Discords = "https://discord.com/api/v10";
    private const string Own = "http://127.0.0.1:4020/api/v10";

    [Theory]
    [InlineData(Discords, "wss://gateway.discord.gg/?v=10", true)]
    [InlineData(Discords, "wss://gateway-us-east1-b.discord.gg/?v=10", true)]
    [InlineData(Discords, "ws://gateway.discord.gg/?v=10", false)]
    [InlineData(Discords, "wss://gateway.discord.gg:8443/?v=10", false)]
    [InlineData(Discords, "wss://gateway.discord.gg.example.org/?v=10", false)]
    [InlineData(Discords, "wss://notdiscord.gg/?v=10", false)]
    [InlineData(Discords, "nonsense", false)]
    [InlineData("https://canary.discord.com/api/v10", "wss://gateway.example.org/?v=10", false)]
    [InlineData(Own, "ws://127.0.0.1:4020/?v=10", true)]
    [InlineData(Own, "wss://gateway.discord.gg/?v=10", true)]
    [InlineData("https://chat.example.org/api/v10", "wss://gateway.example.org/?v=10", true)]
    [InlineData("https://chat.example.org/api/v10", "ws://gateway.example.org/?v=10", false)]
    public void The_token_is_told_to_Discords_gateway_or_where_whoever_stands_in_for_it_says(
        string api,
        string address,
        bool trusted
    ) => Assert.Equal(trusted ? new Uri(address) : null, new DiscordHosts(new(api)).Gateway(address));

    [Theory]
    [InlineData(Discords, "https://cdn.discordapp.com/attachments/1/2/notes.md?ex=1", true)]
    [InlineData(Discords, "https://media.discordapp.net/attachments/1/2/notes.md", true)]
    [InlineData(Discords, "https://cdn.discordapp.com:8443/attachments/1/2/notes.md", false)]
    [InlineData(Discords, "http://cdn.discordapp.com/attachments/1/2/notes.md", false)]
    [InlineData(Discords, "https://me@cdn.discordapp.com/attachments/1/2/notes.md", false)]
    [InlineData(Discords, "https://discord.com/attachments/1/2/notes.md", false)]
    [InlineData(Own, "http://127.0.0.1:4020/attachments/1/2/notes.md", true)]
    [InlineData(Own, "http://127.0.0.1:4021/attachments/1/2/notes.md", false)]
    public void Files_are_fetched_at_Discord_or_at_exactly_the_place_that_is_configured(
        string api,
        string address,
        bool trusted
    ) => Assert.Equal(trusted, new DiscordHosts(new(api)).File(address) is not null);
}
