using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Home;

/// <summary>The page of one's own, where a platform has one.</summary>
internal static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddSingleton<HomePage>().AddSingleton<IAction, HomeAction>();
}
