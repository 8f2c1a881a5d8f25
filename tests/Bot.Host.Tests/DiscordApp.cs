using System.Text.Json.Nodes;
using Bot.Adapters.Discord;
using Bot.Adapters.Storage;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Testing;
using Bot.Testing.Discord;
using Bot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests;

/// <summary>
/// The whole bot at Discord: Core, SQLite and the adapter as they are wired, connected to the test server over real
/// sockets, with a clock that the test moves. What is logged as an error, or sent against Discord's documents, fails the
/// test.
/// </summary>
internal sealed class DiscordApp : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ErrorLog errors = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ServiceProvider services;
    private Task running = Task.CompletedTask;

    private DiscordApp(DiscordServer discord, AccessRules access)
    {
        Discord = discord;
        discord.Limits.Of = _ => (1000, 1);
        Person = discord.Person("Ines");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Discord:Token"] = discord.Token,
                    ["Discord:ApiUrl"] = discord.ApiUrl,
                    ["Storage:ConnectionString"] = $"Data Source={folder.File("prepbot.db")}",
                }
            )
            .Build();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new HostZone("Europe/Lisbon"))
            .AddSingleton(access)
            .AddSingleton(new KeptWhere("Everything stays in this test."))
            .AddLogging(logging => logging.AddProvider(errors))
            .AddPrepBotCore()
            .AddSqliteStorage(configuration)
            .AddDiscord(configuration)
            .BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new();

    public DiscordServer Discord { get; }

    public DiscordPerson Person { get; }

    public static async Task<DiscordApp> StartAsync(string starter, AccessRules? access = null, bool content = false)
    {
        DiscordApp app = new(await DiscordServer.StartAsync(), access ?? AccessRules.Open);
        app.Discord.GrantsContent = content;
        var get = app.services;
        await get.GetRequiredService<IDatabase>().OpenAsync(CancellationToken.None);
        NoteFile notes = new("notes.txt", System.Text.Encoding.UTF8.GetBytes(starter));
        await get.GetRequiredService<ImportNotes>()
            .PutAsync(new Shelf.Starter(), ImportNotes.Read([notes]), CancellationToken.None);
        var connection = get.GetRequiredService<IChatConnection>();
        app.running = connection.RunAsync(app.stop.Token);
        await app.Discord.Gateway.UntilAsync(() => app.Discord.Gateway.Connected);
        return app;
    }

    /// <returns>The newest message of the bot that contains this, once it is there.</returns>
    public Task<JsonObject> ReadsAsync(string words) =>
        Discord.Messages.FirstAsync(message =>
            (string?)message["author"]!["id"] == DiscordServer.BotId
            && ((string?)message["content"] ?? "").Contains(words, StringComparison.Ordinal)
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
        await Discord.DisposeAsync();
        stop.Dispose();
        folder.Dispose();
        Assert.Empty(Discord.Findings.Concat(Discord.Gateway.Broken));
        errors.ExpectNone();
    }
}
