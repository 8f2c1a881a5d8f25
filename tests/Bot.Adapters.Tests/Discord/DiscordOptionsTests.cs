using System.Net;
using Bot.Adapters.Discord;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Tests.Wire;
using Bot.Adapters.Wire;
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

    [Theory]
    [InlineData(401, "", true)]
    [InlineData(403, "", true)]
    [InlineData(404, "", false)]
    [InlineData(429, "user", true)]
    [InlineData(429, "", true)]
    [InlineData(429, "shared", false)]
    public async Task What_is_refused_counts_each_time_unless_all_bots_share_the_limit(
        int status,
        string scope,
        bool counts
    )
    {
        TimerClock clock = new();
        RefusedRequests refused = new(clock);
        ScriptedServer server = new(clock, _ => Refusal(status, scope));
        WireClient wire = new(
            new HttpClient(new CountedRefusals(refused, server)),
            new Lanes(clock),
            server.Permits,
            new DiscordLimits(),
            new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7)),
            clock,
            server.Log
        );
        DiscordRequests requests = new(wire, refused, new("http://discord.test"));
        var request = requests.Request(HttpMethod.Post, "/a", "/a") with { Resource = null, Counted = false };
        while (server.At.Count < RefusedRequests.Most)
            await Assert.ThrowsAnyAsync<Exception>(() => requests.SendAsync(request, CancellationToken.None));
        Assert.Equal(RefusedRequests.Most, server.At.Count);
        Assert.Equal(counts, refused.Wait() is not null);
    }

    private static HttpResponseMessage Refusal(int status, string scope) =>
        ScriptedServer.With(
            ScriptedServer.With(ScriptedServer.Json((HttpStatusCode)status), "Retry-After", "0"),
            "X-RateLimit-Scope",
            scope
        );
}
