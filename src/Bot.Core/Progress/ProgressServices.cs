using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Progress;

/// <summary>What was practised.</summary>
internal static class ProgressServices
{
    public static IServiceCollection AddProgress(this IServiceCollection services) =>
        services.AddSingleton<ReadStreak>().AddSingleton<ICommand, ProgressCommand>();
}
