using Bot.Core.Chat;
using Bot.Core.Health;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Schedules;

/// <summary>Hours and days, and the door at which somebody is asked.</summary>
internal static class ScheduleServices
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) =>
        services
            .AddSingleton<StartSchedule>()
            .AddSingleton<ChangeSchedule>()
            .AddSingleton<RealignSchedules>()
            .AddSingleton<FirstDirectMessage>()
            .AddSingleton<IExamine, ZoneExamination>()
            .AddSingleton<ICommand, ScheduleCommand>()
            .AddSingleton<ICommand, PauseCommand>()
            .AddSingleton<ICommand, ResumeCommand>()
            .AddSingleton<IAction, AnotherTimeAction>()
            .AddSingleton<IAction, TryDoorAction>();
}
