using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice.Understanding;

/// <summary>What words and files mean that name no command.</summary>
internal static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) =>
        services
            .AddSingleton<HearWords>()
            .AddSingleton<HearLooseWords>()
            .AddSingleton<IListener, PracticeListener>()
            .AddSingleton<IFileReader, HearFiles>();
}
