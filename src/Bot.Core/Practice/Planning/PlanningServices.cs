using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice.Planning;

/// <summary>What is asked until the date.</summary>
internal static class PlanningServices
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) =>
        services
            .AddSingleton<ReadPlan>()
            .AddSingleton<ICommand, PlanCommand>()
            .AddSingleton<IAction, PlanAction>()
            .AddSingleton<IAction, PlanQuestionAction>()
            .AddSingleton<IAction, WishAction>();
}
