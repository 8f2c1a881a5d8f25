using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Checklists;

/// <summary>Things to do before, on and after the day.</summary>
internal static class ChecklistServices
{
    public static IServiceCollection AddChecklists(this IServiceCollection services) =>
        services
            .AddSingleton<ICommand, ChecklistCommand>()
            .AddSingleton<IAction, PhaseAction>()
            .AddSingleton<IAction, TickAction>();
}
