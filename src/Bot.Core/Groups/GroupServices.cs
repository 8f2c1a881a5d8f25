using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.Groups.Members;
using Bot.Core.Groups.Planning;
using Bot.Core.Groups.Rounds;
using Bot.Core.Groups.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Groups;

/// <summary>A question a day for a channel.</summary>
internal static class GroupServices
{
    public static IServiceCollection AddGroups(this IServiceCollection services) =>
        services
            .AddSingleton<PlanForGroup>()
            .AddSingleton<GroupBank>()
            .AddSingleton<PickForGroup>()
            .AddSingleton<GroupDoor>()
            .AddSingleton<MemberDoor>()
            .AddSingleton<AttemptDoor>()
            .AddSingleton<RoundPlaces>()
            .AddSingleton<AnswerRound>()
            .AddSingleton<IListener, GroupListener>()
            .AddSingleton<IOtherShelf, GroupShelf>()
            .AddSingleton<ICommand, StartCommand>()
            .AddSingleton<ICommand, BankCommand>()
            .AddSingleton<ICommand, HourCommand>()
            .AddSingleton<ICommand, DaysCommand>()
            .AddSingleton<ICommand, GroupTopicsCommand>()
            .AddSingleton<ICommand, DateCommand>()
            .AddSingleton<ICommand, RevealCommand>()
            .AddSingleton<ICommand, CoachCommand>()
            .AddSingleton<ICommand, GroupPauseCommand>()
            .AddSingleton<ICommand, EndCommand>()
            .AddSingleton<ICommand, UseAsAnswerCommand>()
            .AddSingleton<IAction, JoinAction>()
            .AddSingleton<IAction, LeaveAction>()
            .AddSingleton<IAction, NameAction>()
            .AddSingleton<IAction, KeptAction>()
            .AddSingleton<IAction, TakeDateAction>()
            .AddSingleton<IAction, WriteRoundAction>()
            .AddSingleton<IAction, SendRoundAction>()
            .AddSingleton<IAction, SaidRoundAction>()
            .AddSingleton<IAction, MyGradeAction>()
            .AddSingleton<IAction, ExampleAction>()
            .AddSingleton<IAction, GradeRoundAction>()
            .AddSingleton<IAction, ChangeGradeAction>()
            .AddSingleton<IAction, ShareAction>()
            .AddSingleton<IAction, ImportForGroupAction>()
            .AddSingleton<ICompose, GroupQuestion>()
            .AddSingleton<ICompose, GroupReveal>()
            .AddSingleton<ICompose, GroupPost>()
            .AddSingleton<ICompose, GroupCard>()
            .AddSingleton<ICompose, GroupDate>()
            .AddSingleton<ICompose, NotedGrade>();
}
