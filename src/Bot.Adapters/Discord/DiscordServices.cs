using System.Net.Http.Headers;
using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Discord.Hearing;
using Bot.Adapters.Discord.Saying;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Bot.Core.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

public static class DiscordServices
{
    /// <summary>Whether Discord has a token; an empty one is none.</summary>
    public static bool HasDiscord(this IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]);

    /// <summary>Discord as a chat platform. It needs the conversation of Core, and storage.</summary>
    /// <param name="configuration">The whole configuration; its section <c>Discord</c> is read.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<DiscordOptions>(configuration.GetSection(DiscordOptions.Section));
        services.AddOptions<DiscordOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<DiscordOptions>, DiscordOptions.Validation>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<DirectPlaces>();
        services.TryAddSingleton<OpenForms>();
        return services
            .AddSingleton(Requests)
            .AddSingleton<DiscordRest>()
            .AddSingleton<DiscordResponses>()
            .AddSingleton<DiscordIdentity>()
            .AddSingleton(at => new SharedFiles(Http(), new DiscordHosts(Options(at).Api)))
            .AddSingleton<DiscordInputs>()
            .AddSingleton<DiscordReplies>()
            .AddSingleton<MissedMessages>()
            .AddSingleton<OwnThreads>()
            .AddSingleton<DiscordThreads>()
            .AddSingleton<DiscordRefusals>()
            .AddSingleton<ThreadParents>()
            .AddSingleton<DiscordAnswers>()
            .AddSingleton<DiscordHearing>()
            .AddSingleton<DiscordAdapter>()
            .AddSingleton<IChatAdapter>(at => at.GetRequiredService<DiscordAdapter>())
            .AddSingleton<DiscordStart>()
            .AddSingleton<IChatConnection, DiscordConnection>()
            .AddSingleton<IChatPeople, DiscordPeople>()
            .AddSingleton<IExamine>(at => new DiscordExamination(
                at.GetRequiredService<DiscordRest>,
                () => Http(),
                () => Options(at),
                at.GetRequiredService<TimeProvider>()
            ));
    }

    private static DiscordRequests Requests(IServiceProvider at)
    {
        var (options, clock) = (Options(at), at.GetRequiredService<TimeProvider>());
        RefusedRequests refused = new(clock);
        var http = Http(inner => new CountedRefusals(refused, inner));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        WireClient wire = new(
            http,
            new Lanes(clock),
            new Permits(DiscordLimits.Global, DiscordLimits.GlobalRest, clock),
            new DiscordLimits(),
            new Backoff(options.FirstWait, TimeSpan.FromSeconds(30), at.GetRequiredService<Random>()),
            clock,
            at.GetRequiredService<ILogger<DiscordRequests>>()
        );
        return new(wire, refused, options.Api);
    }

    // In the form that Discord asks for (reference, user agent).
    private static HttpClient Http(Func<HttpMessageHandler, HttpMessageHandler>? through = null) =>
        WireHttp.Create($"DiscordBot (https://github.com, {WireHttp.Version}) PrepBot", through);

    private static DiscordOptions Options(IServiceProvider at) =>
        at.GetRequiredService<IOptions<DiscordOptions>>().Value;
}
