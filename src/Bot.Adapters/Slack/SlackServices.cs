using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Slack.Saying;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Rendering;
using Bot.Core.Health;
using Bot.Core.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

public static class SlackServices
{
    /// <summary>Whether Slack has a token; an empty one is none.</summary>
    public static bool HasSlack(this IConfiguration configuration) =>
        Has(configuration, nameof(SlackOptions.BotToken)) || Has(configuration, nameof(SlackOptions.AppToken));

    /// <summary>Slack as a chat platform. It needs the conversation of Core, and storage.</summary>
    /// <param name="configuration">The whole configuration; its section <c>Slack</c> is read.</param>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(provider => new Lazy<CommandCatalog>(provider.GetRequiredService<CommandCatalog>));
        services.TryAddSingleton<DirectPlaces>();
        services.TryAddSingleton<OpenForms>();
        return services
            .AddSlackWire(configuration)
            .AddSingleton<RecentSends>()
            .AddSingleton<SharedFiles>()
            .AddSingleton<SlackCircumstances>()
            .AddSingleton<SlackInputs>()
            .AddSingleton<SlackSaid>()
            .AddSingleton<SlackAnswers>()
            .AddSingleton<SlackReplies>()
            .AddSingleton<PrivateReplies>()
            .AddSingleton<SlackManagers>()
            .AddSingleton<ClosedPlaces>()
            .AddSingleton<CommandPlaces>()
            .AddSingleton<MissedMessages>()
            .AddSingleton<ISlackEnvelopes, SlackHearing>()
            .AddSingleton<SlackAdapter>()
            .AddSingleton<IChatAdapter>(at => at.GetRequiredService<SlackAdapter>())
            .AddSingleton<IChatPeople, SlackPeople>()
            .AddSingleton<IExamine>(at => new SlackExamination(
                at.GetRequiredService<SlackCalls>,
                () => new(WireHttp.Create($"PrepBot/{WireHttp.Version}"), Options(at), Clock(at)),
                () => Options(at),
                at.GetRequiredService<Lazy<CommandCatalog>>(),
                () => at.GetService<AccessRules>() ?? AccessRules.Open,
                Clock(at)
            ));
    }

    private static SlackOptions Options(IServiceProvider at) => at.GetRequiredService<IOptions<SlackOptions>>().Value;

    private static TimeProvider Clock(IServiceProvider at) => at.GetRequiredService<TimeProvider>();

    private static bool Has(IConfiguration configuration, string token) =>
        !string.IsNullOrWhiteSpace(configuration[$"{SlackOptions.Section}:{token}"]);
}
