using Bot.Core.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.Platforms;

/// <summary>A bot at a platform's test server, wired as the program wires it, over real sockets.</summary>
public sealed class PlatformBot : IAsyncDisposable
{
    private readonly TestPlatform platform;
    private readonly Func<ServiceProvider> build;
    private ServiceProvider services;
    private CancellationTokenSource stop = new();

    /// <param name="platform">Goes with the bot.</param>
    /// <param name="more">What is behind the adapter; what it adds holds before what the adapter brings.</param>
    public PlatformBot(
        TestPlatform platform,
        Action<IServiceCollection, IConfiguration> more,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        this.platform = platform;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(platform.Settings)
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        build = () =>
        {
            var collection = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
            more(platform.AddTo(collection, configuration), configuration);
            return collection.BuildServiceProvider();
        };
        services = build();
    }

    /// <summary>Ends when the connection does.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public IChatConnection Connection => Get<IChatConnection>();

    public IChatAdapter Adapter =>
        Get<IEnumerable<IChatAdapter>>().Single(adapter => adapter.Platform == platform.Name);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Start() => Running = Connection.RunAsync(stop.Token);

    public Task ConnectAsync()
    {
        Start();
        return platform.ConnectedAsync();
    }

    public Task StopAsync()
    {
        stop.Cancel();
        return Running;
    }

    /// <summary>Ends, and is built anew: all it knows then is what it has stored.</summary>
    public async Task RebuildAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
        stop.Dispose();
        (stop, services, Running) = (new(), build(), Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await services.DisposeAsync();
        await platform.DisposeAsync();
        stop.Dispose();
    }
}
