using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.Documents.Looking;
using Bot.Core.Export;
using Bot.Core.Groups;
using Bot.Core.Health;
using Bot.Core.Home;
using Bot.Core.Interviews;
using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Fitting;
using Bot.Core.Practice.Grading;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Practice.Silences;
using Bot.Core.Practice.Understanding;
using Bot.Core.Progress;
using Bot.Core.Schedules;
using Bot.Core.Stories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Core;

/// <summary>The conversation and the learning; storage, platforms and the clock come from elsewhere.</summary>
public static class CoreServices
{
    public static IServiceCollection AddPrepBotCore(this IServiceCollection services) =>
        services.AddChat().AddPeople().AddPractice().AddSchedules().AddNotes().AddGroups();

    private static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<CommandCatalog>()
            .AddSingleton(provider => new Lazy<CommandCatalog>(provider.GetRequiredService<CommandCatalog>))
            .AddSingleton<ChatPlatforms>()
            .AddSingleton<Conversation>()
            .AddSingleton<PersonLanes>()
            .AddSingleton<ChatRouter>()
            .AddSingleton<Threshold>()
            .AddSingleton<IChatInbox, ChatInbox>()
            .AddSingleton<AnswerKept>()
            .AddSingleton<ICommand, HelpCommand>();

    private static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(AccessRules.Open);
        return services
            .AddSingleton<Reception>()
            .AddSingleton<IAdmission, Access>()
            .AddSingleton<IPreface, OwnerNotice>()
            .AddSingleton<ICommand, DiscreetCommand>()
            .AddSingleton<ICommand, ForgetCommand>()
            .AddSingleton<IAction, ForgetAction>()
            .AddSingleton<ForgetPerson>()
            .AddSingleton<ForgetAgain>()
            .AddSingleton<LetGo>()
            .AddSingleton<LinkAccounts>()
            .AddSingleton<ICommand, LinkCommand>()
            .AddSingleton<IAction, ContinueLinkAction>()
            .AddSingleton<IAction, AnswerLinkAction>()
            .AddSingleton<ICommand, UnlinkCommand>()
            .AddSingleton<IAction, UnlinkAction>();
    }

    private static IServiceCollection AddPractice(this IServiceCollection services) =>
        services
            .AddSingleton<PickWishes>()
            .AddSingleton<AskQuestion>()
            .AddSingleton<FitSpacings>()
            .AddSingleton<TakeAnswer>()
            .AddSingleton<TakeSuggestion>()
            .AddSingleton<CompareAnswer>()
            .AddSingleton<HearWords>()
            .AddSingleton<HearLooseWords>()
            .AddSingleton<OpenAttempt>()
            .AddSingleton(provider => new Lazy<IEnumerable<IAction>>(provider.GetServices<IAction>))
            .AddSingleton<QuietMinute>()
            .AddSingleton<ICompose>(provider => provider.GetRequiredService<QuietMinute>())
            .AddSingleton<Topics>()
            .AddSingleton<ICommand, QuizCommand>()
            .AddSingleton<ReadPlan>()
            .AddSingleton<ComesBack>()
            .AddSingleton<IAction, RewriteStuckAction>()
            .AddSingleton<IAction, SplitStuckAction>()
            .AddSingleton<IAction, WhyAction>()
            .AddSingleton<ICommand, PlanCommand>()
            .AddSingleton<IAction, PlanAction>()
            .AddSingleton<IAction, PlanQuestionAction>()
            .AddSingleton<IAction, WishAction>()
            .AddSingleton<ICommand, TopicsCommand>()
            .AddSingleton<ICommand, ProgressCommand>()
            .AddSingleton<IAction, AnswerAction>()
            .AddSingleton<IAction, AskedAction>()
            .AddSingleton<IAction, SaidAction>()
            .AddSingleton<IAction, ShowAction>()
            .AddSingleton<IAction, WriteAction>()
            .AddSingleton<IAction, SkipAction>()
            .AddSingleton<IAction, StopAction>()
            .AddSingleton<IAction, LaterAction>()
            .AddSingleton<ICommand, AddCommand>()
            .AddSingleton<IAction, AddAction>()
            .AddSingleton<IAction, RewriteAction>()
            .AddSingleton<IAction, ChangeAnswerAction>()
            .AddSingleton<ICommand, AnswersCommand>()
            .AddSingleton<IAction, ShowAnswerAction>()
            .AddSingleton<ICompose, LaterQuestion>()
            .AddSingleton<IAction, DateAction>()
            .AddSingleton<IAction, PaceAction>()
            .AddSingleton<IAction, MoreAction>()
            .AddSingleton<IAction, HintAction>()
            .AddSingleton<IAction, StarAction>()
            .AddSingleton<IAction, NeverAction>()
            .AddSingleton<IAction, AgainAction>()
            .AddSingleton<IAction, NoAnswerAction>()
            .AddSingleton<IAction, OwnAction>()
            .AddSingleton<IAction, KeepAction>()
            .AddSingleton<IAction, CompareAction>()
            .AddSingleton<IAction, NotMineAction>()
            .AddSingleton<IAction, GradeAction>()
            .AddSingleton<IAction, NextAction>()
            .AddSingleton<IAction, TopicsAction>()
            .AddSingleton<IListener, PracticeListener>()
            .AddSingleton<Introduction>()
            .AddSingleton<IPreface>(provider => provider.GetRequiredService<Introduction>())
            .AddSingleton<IFileReader, HearFiles>()
            .AddSingleton<HomePage>()
            .AddSingleton<IAction, HomeAction>()
            .AddSingleton<IHome, Welcome>();

    private static IServiceCollection AddSchedules(this IServiceCollection services) =>
        services
            .AddSingleton<StartSchedule>()
            .AddSingleton<IExamine, ZoneExamination>()
            .AddSingleton<RealignSchedules>()
            .AddSingleton<PlanDeliveries>()
            .AddSingleton<WriteDelivery>()
            .AddSingleton<SendDelivery>()
            .AddSingleton<SendDeliveries>()
            .AddSingleton<SendSoon>()
            .AddSingleton<FirstDirectMessage>()
            .AddSingleton<IAction, TryDoorAction>()
            .AddSingleton<Discretion>()
            .AddSingleton<IAction, OpenAction>()
            .AddSingleton<ICompose, DailyQuestion>()
            .AddSingleton<KeepSilence>()
            .AddSingleton<GiveUp>()
            .AddSingleton<CloseBefore>()
            .AddSingleton<ICompose>(provider => provider.GetRequiredService<CloseBefore>())
            .AddSingleton<ReadStreak>()
            .AddSingleton<ICompose, WasOff>()
            .AddSingleton<ICompose, Unreached>()
            .AddSingleton<Listening>()
            .AddSingleton<INotice>(provider => provider.GetRequiredService<Listening>())
            .AddSingleton<IPreface>(provider => provider.GetRequiredService<Listening>())
            .AddSingleton<IAction, HereAction>()
            .AddSingleton<IAction, LessAction>()
            .AddSingleton<IAction, EnoughAction>()
            .AddSingleton<ChangeSchedule>()
            .AddSingleton<ICommand, ScheduleCommand>()
            .AddSingleton<IAction, AnotherTimeAction>()
            .AddSingleton<ICommand, PauseCommand>()
            .AddSingleton<ICommand, ResumeCommand>();

    private static IServiceCollection AddNotes(this IServiceCollection services) =>
        services
            .AddSingleton<ImportNotes>()
            .AddSingleton<ImportOwnNotes>()
            .AddSingleton<ExportPerson>()
            .AddSingleton<ICommand, ExportCommand>()
            .AddSingleton<ICommand, ImportCommand>()
            .AddSingleton<IFileReader, NotesReader>()
            .AddSingleton<IAction, ImportAction>()
            .AddSingleton<IAction, LeaveNotesAction>()
            .AddSingleton<IAction, UndoImportAction>()
            .AddSingleton<OfferedReading>()
            .AddSingleton<IAction, LookAction>()
            .AddSingleton<IAction, DecideAction>()
            .AddSingleton<ICommand, FixCommand>()
            .AddSingleton<ICommand, StoryCommand>()
            .AddSingleton<IAction, ShowStoryAction>()
            .AddSingleton<LooseWords>()
            .AddSingleton<IAction, NewStoryAction>()
            .AddSingleton<ICommand, SaveAsStoryCommand>()
            .AddSingleton<ICommand, ChecklistCommand>()
            .AddSingleton<IAction, PhaseAction>()
            .AddSingleton<IAction, TickAction>();

    private static IServiceCollection AddGroups(this IServiceCollection services) =>
        services
            .AddSingleton<PlanForGroup>()
            .AddSingleton<GroupBank>()
            .AddSingleton<PickForGroup>()
            .AddSingleton<GroupDoor>()
            .AddSingleton<MemberDoor>()
            .AddSingleton<AttemptDoor>()
            .AddSingleton<RoundPlaces>()
            .AddSingleton<AnswerRound>()
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
            .AddSingleton<IOtherShelf, GroupShelf>()
            .AddSingleton<IListener, GroupListener>()
            .AddSingleton<ICompose, GroupQuestion>()
            .AddSingleton<ICompose, GroupReveal>()
            .AddSingleton<ICompose, GroupPost>()
            .AddSingleton<ICompose, GroupCard>()
            .AddSingleton<ICompose, GroupDate>()
            .AddSingleton<ICompose, NotedGrade>();
}
