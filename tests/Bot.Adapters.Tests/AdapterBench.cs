using Bot.Adapters.Tests.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Testing.Platforms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests;

/// <summary>A platform's adapter as it is registered, at its test server; what is behind it does as the test says.</summary>
internal abstract class AdapterBench : IAsyncDisposable
{
    private readonly TestPlatform platform;
    private readonly PlatformBot bot;

    protected AdapterBench(
        TestPlatform platform,
        Func<ChatInput, Task<ChatReply>>? answer,
        ICommand[] commands,
        Action<IServiceCollection> set
    )
    {
        this.platform = platform;
        Inbox = new(answer ?? (_ => Task.FromResult(ChatReply.Silence)));
        bot = new(
            platform,
            (services, _) =>
                set(
                    platform
                        .WithoutWaits(services)
                        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
                        .AddSingleton(new CommandCatalog(commands))
                        .AddSingleton<IChatInbox>(Inbox)
                        .AddSingleton<IOpenPlaces>(Places)
                )
        );
    }

    public ScriptedInbox Inbox { get; }

    public ListLog Log { get; } = new();

    public ListedPlaces Places { get; } = new();

    public IChatAdapter Adapter => bot.Adapter;

    public IChatConnection Connection => bot.Connection;

    /// <summary>Ends when the connection does.</summary>
    public Task Running => bot.Running;

    public T Get<T>()
        where T : notnull => bot.Get<T>();

    /// <summary>Begins to connect.</summary>
    public void Start() => bot.Start();

    public async Task BeginAsync()
    {
        Start();
        await AliveAsync();
    }

    /// <exception cref="TimeoutException">It did not connect.</exception>
    public async Task AliveAsync()
    {
        for (var tries = 0; !Connection.Alive; tries++)
        {
            if (Running.IsFaulted)
                await Running;
            if (tries > 12_000)
                throw new TimeoutException("Not connected: " + string.Join('\n', Log.Lines));
            await Task.Delay(5);
        }
    }

    public Task StopAsync() => bot.StopAsync();

    /// <summary>Nothing that was sent is against the platform's documents.</summary>
    public void ExpectNoFindings() => Assert.Empty(platform.Findings);

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
