using System.Text;
using Bot.Adapters.Storage;
using Bot.Core;
using Bot.Core.Chat.Inbox;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Testing;
using Bot.Testing.Platforms;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Platforms;

/// <summary>
/// The whole bot at a platform: Core, SQLite and the adapter as they are wired, connected to the test server over real
/// sockets, with a clock that the test moves. What is logged as an error, or sent against the platform's documents, fails the
/// test.
/// </summary>
internal abstract class PlatformApp : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ErrorLog errors = new();
    private readonly TestPlatform platform;
    private readonly PlatformBot bot;

    /// <param name="zone">Of the host, an IANA id.</param>
    protected PlatformApp(
        TestPlatform platform,
        TimeProvider clock,
        string zone,
        AccessRules? access,
        params IEnumerable<KeyValuePair<string, string?>> settings
    )
    {
        this.platform = platform;
        bot = new(
            platform,
            (services, configuration) =>
                platform
                    .WithoutWaits(services)
                    .AddSingleton(clock)
                    .AddSingleton(new HostZone(zone))
                    .AddSingleton(access ?? AccessRules.Open)
                    .AddSingleton(new KeptWhere("Everything stays in this test."))
                    .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(errors))
                    .AddPrepBotCore()
                    .AddSqliteStorage(configuration),
            new Dictionary<string, string?>(settings)
            {
                ["Storage:ConnectionString"] = $"Data Source={folder.File("prepbot.db")}",
            }
        );
    }

    /// <summary>What the clock does on a whole minute.</summary>
    public async Task TickAsync()
    {
        await bot.Get<PlanDeliveries>().RunAsync(CancellationToken.None);
        await bot.Get<SendDeliveries>().RunAsync(CancellationToken.None);
        await bot.Get<SayOwed>().RunAsync(CancellationToken.None);
    }

    /// <summary>Ends, and begins anew with nothing but what is stored.</summary>
    public async Task RestartAsync()
    {
        await bot.RebuildAsync();
        await bot.Get<IDatabase>().OpenAsync(CancellationToken.None);
        await bot.ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.StopAsync();
        await bot.DisposeAsync();
        folder.Dispose();
        Assert.Empty(platform.Findings);
        errors.ExpectNone();
    }

    protected async Task BeginAsync(string starter)
    {
        await bot.Get<IDatabase>().OpenAsync(CancellationToken.None);
        NoteFile notes = new("notes.txt", Encoding.UTF8.GetBytes(starter));
        await bot.Get<ImportNotes>().PutAsync(new Shelf.Starter(), ImportNotes.Read([notes]), CancellationToken.None);
        await bot.ConnectAsync();
    }
}
