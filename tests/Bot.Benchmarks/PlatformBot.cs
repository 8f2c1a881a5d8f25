using Bot.Benchmarks.Platforms;
using Bot.Core.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks;

/// <summary>The bot at a platform's test server.</summary>
internal sealed class PlatformBot : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TestPlatform platform;
    private readonly ServiceProvider services;
    private Task running = Task.CompletedTask;

    /// <param name="platform">Goes with the bot.</param>
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
        var collection = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        more(platform.AddTo(collection, configuration), configuration);
        services = collection.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IChatAdapter Adapter =>
        Get<IEnumerable<IChatAdapter>>().Single(adapter => adapter.Platform == platform.Name);

    public Task ConnectAsync()
    {
        running = Get<IChatConnection>().RunAsync(stop.Token);
        return platform.ConnectedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await services.DisposeAsync();
        await platform.DisposeAsync();
        stop.Dispose();
    }
}
