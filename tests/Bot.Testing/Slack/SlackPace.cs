using Bot.Adapters.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Testing.Slack;

/// <summary>For conversations in tests, where nobody wants to wait a second for each message.</summary>
public static class SlackPace
{
    public static IServiceCollection WithoutPacing(this IServiceCollection services) =>
        services.Configure<SlackOptions>(options =>
        {
            options.PostEvery = TimeSpan.FromMilliseconds(1);
            options.FirstWait = TimeSpan.FromMilliseconds(20);
        });
}
