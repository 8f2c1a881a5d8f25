using Bot.Adapters.Discord;
using Bot.Adapters.Tests.Wire;
using Bot.Core.Chat;
using Bot.Testing.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests.Discord;

/// <summary>The Discord adapter as it is registered, connected to the test server over real sockets.</summary>
internal sealed class DiscordBench : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly IChatConnection connection;
    private Task running = Task.CompletedTask;

    private DiscordBench(
        DiscordServer server,
        Func<ChatInput, Task<ChatReply>> answer,
        Action<DiscordOptions>? set,
        ICommand[] commands
    )
    {
        Server = server;
        Inbox = new(answer);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { ["Discord:Token"] = server.Token, ["Discord:ApiUrl"] = server.ApiUrl }
            )
            .Build();
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
            .AddSingleton(new CommandCatalog(commands))
            .AddSingleton<IChatInbox>(Inbox)
            .AddSingleton<IOpenPlaces>(Places)
            .AddDiscord(configuration)
            .Configure<DiscordOptions>(options =>
            {
                options.FirstWait = TimeSpan.FromMilliseconds(20);
                options.IdentifyEvery = TimeSpan.FromMilliseconds(1);
                set?.Invoke(options);
            })
            .BuildServiceProvider();
        connection = services.GetRequiredService<IChatConnection>();
    }

    public DiscordServer Server { get; }

    public ScriptedInbox Inbox { get; }

    public ListLog Log { get; } = new();

    public ListedPlaces Places { get; } = new();

    public IChatAdapter Adapter => services.GetRequiredService<IChatAdapter>();

    public IChatConnection Connection => connection;

    /// <summary>Ends when the connection does.</summary>
    public Task Running => running;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Not yet connected.</summary>
    public static async Task<DiscordBench> CreateAsync(
        Func<ChatInput, Task<ChatReply>>? answer = null,
        Action<DiscordServer>? server = null,
        Action<DiscordOptions>? set = null,
        params ICommand[] commands
    )
    {
        var discord = await DiscordServer.StartAsync();
        discord.Limits.Of = _ => (1000, 1);
        discord.Limits.Global = 1000;
        server?.Invoke(discord);
        return new(discord, answer ?? (_ => Task.FromResult(ChatReply.Silence)), set, commands);
    }

    public static Task<DiscordBench> ConnectAsync(Func<ChatInput, ChatReply> answer, params ICommand[] commands) =>
        ConnectAsync(input => Task.FromResult(answer(input)), null, null, commands);

    public static async Task<DiscordBench> ConnectAsync(
        Func<ChatInput, Task<ChatReply>>? answer = null,
        Action<DiscordServer>? server = null,
        Action<DiscordOptions>? set = null,
        params ICommand[] commands
    )
    {
        var bench = await CreateAsync(answer, server, set, commands);
        await bench.ConnectAsync();
        return bench;
    }

    public async Task ConnectAsync()
    {
        running = connection.RunAsync(stop.Token);
        await AliveAsync();
    }

    public async Task StartAsync()
    {
        running = connection.RunAsync(stop.Token);
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(10)));
    }

    /// <exception cref="TimeoutException">It did not connect.</exception>
    public async Task AliveAsync()
    {
        for (var tries = 0; !connection.Alive; tries++)
        {
            if (running.IsFaulted)
                await running;
            if (tries > 2000)
                throw new TimeoutException("Not connected: " + string.Join('\n', Log.Lines.ToArray()));
            await Task.Delay(5);
        }
    }

    public Task StopAsync()
    {
        stop.Cancel();
        return running;
    }

    /// <summary>Nothing that was sent is against Discord's documents.</summary>
    public void ExpectNoFindings() => Assert.Empty(Server.Findings.Concat(Server.Gateway.Broken));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await services.DisposeAsync();
        await Server.DisposeAsync();
        stop.Dispose();
    }
}
