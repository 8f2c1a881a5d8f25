using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

internal static class SlackWireServices
{
    /// <summary>Slack's interface, <see cref="SlackIdentity"/> and the connection. It needs an <see cref="ISlackEnvelopes"/>.</summary>
    public static IServiceCollection AddSlackWire(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SlackOptions>(configuration.GetSection(SlackOptions.Section));
        services.AddOptions<SlackOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<SlackOptions>, SlackOptions.Validation>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        return services
            .AddSingleton<SlackIdentity>()
            .AddSingleton<SlackPaces>()
            .AddSingleton(Calls)
            .AddSingleton<SlackApi>()
            .AddSingleton(Posts)
            .AddSingleton<HistoryCalls>()
            .AddSingleton<ResponseCalls>()
            .AddSingleton<ViewCalls>()
            .AddSingleton<FileCalls>()
            .AddSingleton<SlackConnection>()
            .AddSingleton<IChatConnection>(at => at.GetRequiredService<SlackConnection>());
    }

    private static PostCalls Posts(IServiceProvider at) =>
        new(
            at.GetRequiredService<SlackCalls>(),
            at.GetRequiredService<HistoryCalls>(),
            Backoff(at),
            at.GetRequiredService<TimeProvider>()
        );

    private static SlackCalls Calls(IServiceProvider at)
    {
        var (options, clock) = (
            at.GetRequiredService<IOptions<SlackOptions>>().Value,
            at.GetRequiredService<TimeProvider>()
        );
        var http = WireHttp.Create($"PrepBot/{WireHttp.Version}");
        WireClient wire = new(
            http,
            new Lanes(clock),
            at.GetRequiredService<SlackPaces>(),
            new SlackLimits(options.PostEvery),
            Backoff(at),
            clock,
            at.GetRequiredService<ILogger<SlackApi>>()
        );
        return new(wire, http, new SlackHosts(options.Api), options.Api, options.AppToken, options.BotToken);
    }

    private static Backoff Backoff(IServiceProvider at) =>
        new(
            at.GetRequiredService<IOptions<SlackOptions>>().Value.FirstWait,
            TimeSpan.FromSeconds(30),
            at.GetRequiredService<Random>()
        );
}
