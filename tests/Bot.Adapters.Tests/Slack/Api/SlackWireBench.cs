using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Adapters.Tests.Wire;
using Bot.Testing.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests.Slack.Api;

/// <summary>Slack's wire as it is registered, at the test server over real sockets, with nothing behind it.</summary>
internal sealed class SlackWireBench : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();

    private SlackWireBench(SlackServer server, Func<SlackEnvelope, Task<AckBody?>>? keep, Action<SlackOptions>? set)
    {
        Server = server;
        Envelopes = new(keep ?? (_ => Task.FromResult<AckBody?>(null)));
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
            .AddSingleton<ISlackEnvelopes>(Envelopes)
            .AddSlackWire(new ConfigurationBuilder().Build())
            .Configure<SlackOptions>(options =>
            {
                options.AppToken = server.AppToken;
                options.BotToken = server.BotToken;
                options.ApiUrl = server.ApiUrl;
                options.FirstWait = TimeSpan.FromMilliseconds(20);
                options.PostEvery = TimeSpan.Zero;
                set?.Invoke(options);
            })
            .BuildServiceProvider();
        Connection = services.GetRequiredService<SlackConnection>();
    }

    public SlackServer Server { get; }

    public ScriptedEnvelopes Envelopes { get; }

    public ListLog Log { get; } = new();

    public SlackConnection Connection { get; }

    public SlackApi Api => services.GetRequiredService<SlackApi>();

    public PostCalls Posts => services.GetRequiredService<PostCalls>();

    public HistoryCalls History => services.GetRequiredService<HistoryCalls>();

    public ResponseCalls Responses => services.GetRequiredService<ResponseCalls>();

    public ViewCalls Views => services.GetRequiredService<ViewCalls>();

    public FileCalls Files => services.GetRequiredService<FileCalls>();

    /// <summary>Ends when the connection does.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Not yet connected.</summary>
    public static async Task<SlackWireBench> CreateAsync(
        Func<SlackEnvelope, Task<AckBody?>>? keep = null,
        Action<SlackServer>? server = null,
        Action<SlackOptions>? set = null
    )
    {
        var slack = await SlackServer.StartAsync();
        slack.Limits.Loosen();
        slack.Limits.Workspace = 1_000_000;
        slack.EchoesBot = false;
        slack.Telling.AckWithin = TimeSpan.FromSeconds(1);
        slack.Telling.Retries = [TimeSpan.Zero, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500)];
        server?.Invoke(slack);
        return new(slack, keep, set);
    }

    public static async Task<SlackWireBench> ConnectAsync(
        Func<SlackEnvelope, Task<AckBody?>>? keep = null,
        Action<SlackServer>? server = null,
        Action<SlackOptions>? set = null
    )
    {
        var bench = await CreateAsync(keep, server, set);
        bench.Start();
        await bench.Server.Sockets.UntilAsync(() => bench.Server.Sockets.Standing is 2);
        // What the server has said is not heard yet.
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.CatchUps > 0);
        return bench;
    }

    /// <summary>Hears over HTTP, on a port of this machine that is free.</summary>
    public static async Task<SlackWireBench> ListenAsync(Func<SlackEnvelope, Task<AckBody?>>? keep = null)
    {
        var secret = "";
        var bench = await CreateAsync(
            keep,
            server => secret = server.SigningSecret,
            options => (options.SigningSecret, options.Listen) = (secret, "http://127.0.0.1:0")
        );
        bench.Start();
        await bench.Envelopes.UntilAsync(() => bench.Envelopes.CatchUps is 1);
        bench.Server.Telling.CallsAt = bench.Connection.ListensAt;
        return bench;
    }

    public void Start() => Running = Connection.RunAsync(stop.Token);

    public Task StopAsync()
    {
        stop.Cancel();
        return Running;
    }

    /// <exception cref="TimeoutException">It did not come to hold; with what was logged last.</exception>
    public async Task UntilAsync(Func<SocketServer, bool> holds)
    {
        try
        {
            await Server.Sockets.UntilAsync(() => holds(Server.Sockets));
        }
        catch (TimeoutException)
        {
            var sockets = Server.Sockets;
            throw new TimeoutException(
                $"{sockets.Standing} stand of {sockets.Opened}, {sockets.Ended} ended, {sockets.TooMany.Count} too many\n"
                    + string.Join('\n', Logged().Split('\n').TakeLast(20))
            );
        }
    }

    public string Logged() => string.Join('\n', Log.Lines);

    /// <summary>Nothing that was sent is against Slack's documents.</summary>
    public void ExpectNoFindings() => Assert.Empty(Server.Findings.Concat(Server.Sockets.Broken));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await services.DisposeAsync();
        await Server.DisposeAsync();
        stop.Dispose();
    }
}
