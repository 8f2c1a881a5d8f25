using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice.Grading;

/// <summary>Grades, guessed and given, and what comes of many bad ones.</summary>
internal static class GradingServices
{
    public static IServiceCollection AddGrading(this IServiceCollection services) =>
        services
            .AddSingleton<TakeSuggestion>()
            .AddSingleton<ComesBack>()
            .AddSingleton<IAction, GradeAction>()
            .AddSingleton<IAction, RewriteStuckAction>()
            .AddSingleton<IAction, SplitStuckAction>();
}
