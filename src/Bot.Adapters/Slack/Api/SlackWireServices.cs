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
    /// <summary>Slack's interface: <see cref="SlackApi"/>, <see cref="SlackIdentity"/> and the connection. It needs an <see cref="ISlackEnvelopes"/>.</summary>
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
            .AddSingleton(Api)
            .AddSingleton<SlackConnection>()
            .AddSingleton<IChatConnection>(at => at.GetRequiredService<SlackConnection>());
    }

    private static SlackApi Api(IServiceProvider at)
    {
        var (options, clock) = (
            at.GetRequiredService<IOptions<SlackOptions>>().Value,
            at.GetRequiredService<TimeProvider>()
        );
        var http = WireHttp.Create($"PrepBot/{WireHttp.Version}");
        Backoff backoff = new(options.FirstWait, TimeSpan.FromSeconds(30), at.GetRequiredService<Random>());
        WireClient wire = new(
            http,
            new Lanes(clock),
            at.GetRequiredService<SlackPaces>(),
            new SlackLimits(options.PostEvery),
            backoff,
            clock,
            at.GetRequiredService<ILogger<SlackApi>>()
        );
        SlackCalls calls = new(
            wire,
            http,
            new SlackHosts(options.Api),
            options.Api,
            options.AppToken,
            options.BotToken
        );
        return new(calls, backoff, clock);
    }
}
