using System.Text.Json.Nodes;
using Bot.Adapters.Slack;
using Bot.Adapters.Tests.Wire;
using Bot.Core.Chat;
using Bot.Testing.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests.Slack;

/// <summary>The Slack adapter as it is registered, connected to the test server over real sockets.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly IChatConnection connection;
    private Task running = Task.CompletedTask;

    private SlackBench(
        SlackServer server,
        Func<ChatInput, Task<ChatReply>> answer,
        Action<SlackOptions>? set,
        ICommand[] commands
    )
    {
        Server = server;
        Person = server.Person("ana");
        Inbox = new(answer);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Slack:BotToken"] = server.BotToken,
                    ["Slack:AppToken"] = server.AppToken,
                    ["Slack:ApiUrl"] = server.ApiUrl,
                }
            )
            .Build();
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
            .AddSingleton(new CommandCatalog(commands))
            .AddSingleton<IChatInbox>(Inbox)
            .AddSingleton<IOpenPlaces>(Places)
            .AddSlack(configuration)
            .Configure<SlackOptions>(options =>
            {
                options.FirstWait = TimeSpan.FromMilliseconds(20);
                options.PostEvery = TimeSpan.FromMilliseconds(1);
                set?.Invoke(options);
            })
            .BuildServiceProvider();
        connection = services.GetRequiredService<IChatConnection>();
    }

    public SlackServer Server { get; }

    public SlackPerson Person { get; }

    public ScriptedInbox Inbox { get; }

    public ListLog Log { get; } = new();

    public ListedPlaces Places { get; } = new();

    public IChatAdapter Adapter => services.GetRequiredService<IChatAdapter>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static Task<SlackBench> ConnectAsync(Func<ChatInput, ChatReply> answer, params ICommand[] commands) =>
        ConnectAsync(input => Task.FromResult(answer(input)), null, null, commands);

    public static async Task<SlackBench> ConnectAsync(
        Func<ChatInput, Task<ChatReply>>? answer = null,
        Action<SlackServer>? server = null,
        Action<SlackOptions>? set = null,
        params ICommand[] commands
    )
    {
        var slack = await SlackServer.StartAsync();
        slack.Limits.PostEvery = TimeSpan.Zero;
        slack.Limits.Workspace = 1_000_000;
        server?.Invoke(slack);
        SlackBench bench = new(slack, answer ?? (_ => Task.FromResult(ChatReply.Silence)), set, commands);
        bench.running = bench.connection.RunAsync(bench.stop.Token);
        await bench.AliveAsync();
        return bench;
    }

    /// <returns>The first message of the bot that contains this, there or then.</returns>
    public Task<JsonObject> ReadsAsync(string words) =>
        Server.Messages.FirstAsync(message =>
            (string?)message["user"] == SlackServer.BotUserId
            && SlackBlocks.Text(message).Contains(words, StringComparison.Ordinal)
        );

    /// <summary>Nothing that was sent is against Slack's documents.</summary>
    public void ExpectNoFindings() => Assert.Empty(Server.Findings.Concat(Server.Sockets.Broken));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await services.DisposeAsync();
        await Server.DisposeAsync();
        stop.Dispose();
    }

    private async Task AliveAsync()
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
}
