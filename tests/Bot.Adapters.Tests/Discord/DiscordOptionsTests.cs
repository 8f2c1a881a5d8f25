using Bot.Adapters.Discord;
using Bot.Adapters.Discord.Api;
using Bot.Testing.Wire;
using Microsoft.Extensions.Configuration;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData("Token", "Bot abc", "Discord:Token")]
    [InlineData("Token", "abc\n", "Discord:Token")]
    [InlineData("ApiUrl", "discord.com", "Discord:ApiUrl")]
    [InlineData("ApiUrl", "http://discord.com/api/v10", "in the clear")]
    [InlineData("DevelopmentServer", "my server", "Discord:DevelopmentServer")]
    [InlineData("Shards", "0", "Discord:Shards")]
    public void What_is_wrong_is_named_with_its_key(string key, string value, string named)
    {
        DiscordOptions options = new() { Token = "abc" };
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [$"Discord:{key}"] = value })
            .Build()
            .GetSection("Discord")
            .Bind(options);
        Assert.Contains(
            named,
            new DiscordOptions.Validation().Validate(null, options).FailureMessage,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("abc", true)]
    public void An_empty_token_is_no_token(string? token, bool on) =>
        Assert.Equal(
            on,
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Discord:Token"] = token })
                .Build()
                .HasDiscord()
        );

    [Fact]
    public void Shortly_before_Discord_would_shut_the_address_out_nothing_more_is_sent()
    {
        TimerClock clock = new();
        RefusedRequests refused = new(clock);
        for (var i = 0; i < RefusedRequests.Most; i++)
            refused.Add();
        Assert.Equal(TimeSpan.FromMinutes(10), refused.Wait());
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(refused.Wait());
    }
}
