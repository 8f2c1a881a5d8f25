using System.Text.Json.Nodes;
using Bot.Core.People;
using Bot.Testing;
using Bot.Testing.Discord;
using Bot.Testing.Platforms;

namespace Bot.Host.Tests.Platforms;

internal sealed class DiscordApp : PlatformApp
{
    private DiscordApp(DiscordServer discord, FakeClock clock, AccessRules? access)
        : base(new DiscordPlatform(discord), clock, "Europe/Lisbon", access)
    {
        (Discord, Clock) = (discord, clock);
        discord.Limits.Of = _ => (1000, 1);
        discord.RespondWithin = TimeSpan.FromSeconds(30);
        Person = discord.Person("Ines");
    }

    public FakeClock Clock { get; }

    public DiscordServer Discord { get; }

    public DiscordPerson Person { get; }

    public static async Task<DiscordApp> StartAsync(string starter, AccessRules? access = null, bool content = false)
    {
        DiscordApp app = new(await DiscordServer.StartAsync(), new(), access);
        app.Discord.GrantsContent = content;
        await app.BeginAsync(starter);
        return app;
    }

    /// <returns>The newest message of the bot that contains this, once it is there.</returns>
    public Task<JsonObject> ReadsAsync(string words) =>
        Discord.Messages.FirstAsync(message =>
            (string?)message["author"]!["id"] == DiscordServer.BotId
            && ((string?)message["content"] ?? "").Contains(words, StringComparison.Ordinal)
        );
}
