using System.Text.Json.Nodes;
using Bot.Core.People;
using Bot.Testing;
using Bot.Testing.Platforms;
using Bot.Testing.Slack;

namespace Bot.Host.Tests.Platforms;

internal sealed class SlackApp : PlatformApp
{
    private SlackApp(SlackServer slack, RunningClock clock, bool discreet, AccessRules? access)
        : base(
            new SlackPlatform(slack),
            clock,
            "Etc/UTC",
            access,
            KeyValuePair.Create("Slack:Discreet", (string?)(discreet ? "on" : "off"))
        )
    {
        (Slack, Clock) = (slack, clock);
        slack.Limits.PostEvery = TimeSpan.Zero;
        slack.Limits.Workspace = 1_000_000;
        slack.BePatient();
        Person = slack.Person("Ines");
    }

    public RunningClock Clock { get; }

    public SlackServer Slack { get; }

    public SlackPerson Person { get; }

    public static async Task<SlackApp> StartAsync(string starter, bool discreet = false, AccessRules? access = null)
    {
        SlackApp app = new(await SlackServer.StartAsync(), new(), discreet, access);
        await app.BeginAsync(starter);
        return app;
    }

    /// <returns>The first message of the bot that contains this, once it is there.</returns>
    public Task<JsonObject> ReadsAsync(string words) =>
        Slack.Messages.FirstAsync(message =>
            (string?)message["user"] == SlackServer.BotUserId
            && SlackBlocks.Text(message).Contains(words, StringComparison.Ordinal)
        );
}
