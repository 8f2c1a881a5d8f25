using Bot.Adapters.Discord;
using Bot.Core.Chat;
using Bot.Testing.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks;

/// <summary>The bot at Discord's test server, with Discord's limits as documented.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ServiceProvider services;
    private Task running = Task.CompletedTask;

    private DiscordBot(
        DiscordServer server,
        Action<IServiceCollection, IConfiguration> more,
        IDictionary<string, string?> settings
    )
    {
        Server = server;
        settings["Discord:Token"] = server.Token;
        settings["Discord:ApiUrl"] = server.ApiUrl;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddDiscord(configuration);
        more(collection, configuration);
        services = collection.BuildServiceProvider();
    }

    public DiscordServer Server { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IChatAdapter Adapter => Get<IEnumerable<IChatAdapter>>().Single(adapter => adapter.Platform is "discord");

    public static async Task<DiscordBot> CreateAsync(
        Action<IServiceCollection, IConfiguration> more,
        IDictionary<string, string?>? settings = null
    )
    {
        var server = await DiscordServer.StartAsync();
        (server.ChecksSchema, server.KeepsRequests, server.Messages.Kept) = (false, false, false);
        return new(server, more, settings ?? new Dictionary<string, string?>());
    }

    public Task ConnectAsync()
    {
        running = Get<IChatConnection>().RunAsync(stop.Token);
        return Server.Gateway.UntilAsync(() => Server.Gateway.Connected);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await services.DisposeAsync();
        await Server.DisposeAsync();
        stop.Dispose();
    }
}
