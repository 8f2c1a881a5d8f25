using System.Text.Json.Nodes;
using Bot.Adapters.Slack;
using Bot.Adapters.Storage;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Testing;
using Bot.Testing.Slack;
using Bot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests;

/// <summary>
/// The whole bot at Slack: Core, SQLite and the adapter as they are wired, connected to the test server over real sockets,
/// with a clock that the test moves. What is logged as an error, or sent against Slack's documents, fails the test.
/// </summary>
internal sealed class SlackApp : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ErrorLog errors = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ServiceProvider services;
    private Task running = Task.CompletedTask;

    private SlackApp(SlackServer slack, bool discreet, AccessRules access)
    {
        Slack = slack;
        slack.Limits.PostEvery = TimeSpan.Zero;
        slack.Limits.Workspace = 1_000_000;
        Person = slack.Person("Ines");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Slack:BotToken"] = slack.BotToken,
                    ["Slack:AppToken"] = slack.AppToken,
                    ["Slack:ApiUrl"] = slack.ApiUrl,
                    ["Slack:Discreet"] = discreet ? "on" : "off",
                    ["Storage:ConnectionString"] = $"Data Source={folder.File("prepbot.db")}",
                }
            )
            .Build();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new HostZone("Etc/UTC"))
            .AddSingleton(access)
            .AddSingleton(new KeptWhere("Everything stays in this test."))
            .AddLogging(logging => logging.AddProvider(errors))
            .AddPrepBotCore()
            .AddSqliteStorage(configuration)
            .AddSlack(configuration)
            .WithoutPacing()
            .BuildServiceProvider();
    }

    public RunningClock Clock { get; } = new();

    public SlackServer Slack { get; }

    public SlackPerson Person { get; }

    public static async Task<SlackApp> StartAsync(string starter, bool discreet = false, AccessRules? access = null)
    {
        SlackApp app = new(await SlackServer.StartAsync(), discreet, access ?? AccessRules.Open);
        var get = app.services;
        await get.GetRequiredService<IDatabase>().OpenAsync(CancellationToken.None);
        NoteFile notes = new("notes.txt", System.Text.Encoding.UTF8.GetBytes(starter));
        await get.GetRequiredService<ImportNotes>()
            .PutAsync(new Shelf.Starter(), ImportNotes.Read([notes]), CancellationToken.None);
        var connection = get.GetRequiredService<IChatConnection>();
        app.running = connection.RunAsync(app.stop.Token);
        await app.Slack.Sockets.UntilAsync(() => app.Slack.Sockets.Standing > 0);
        return app;
    }

    /// <returns>The first message of the bot that contains this, once it is there.</returns>
    public Task<JsonObject> ReadsAsync(string words) =>
        Slack.Messages.FirstAsync(message =>
            (string?)message["user"] == SlackServer.BotUserId
            && SlackBlocks.Text(message).Contains(words, StringComparison.Ordinal)
        );

    /// <summary>What the clock does on a whole minute.</summary>
    public async Task TickAsync()
    {
        await services.GetRequiredService<PlanDeliveries>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<SendDeliveries>().RunAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await services.DisposeAsync();
        await Slack.DisposeAsync();
        stop.Dispose();
        folder.Dispose();
        Assert.Empty(Slack.Findings.Concat(Slack.Sockets.Broken));
        errors.ExpectNone();
    }
}
