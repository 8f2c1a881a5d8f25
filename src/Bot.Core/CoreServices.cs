using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.Documents.Looking;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Progress;
using Bot.Core.Schedules;
using Bot.Core.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core;

/// <summary>The conversation and the learning; storage, platforms and the clock come from elsewhere.</summary>
public static class CoreServices
{
    public static IServiceCollection AddPrepBotCore(this IServiceCollection services) =>
        services.AddChat().AddPractice().AddSchedules().AddNotes();

    private static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<CommandCatalog>()
            .AddSingleton(provider => new Lazy<CommandCatalog>(provider.GetRequiredService<CommandCatalog>))
            .AddSingleton<ChatPlatforms>()
            .AddSingleton<Conversation>()
            .AddSingleton<ChatRouter>()
            .AddSingleton<IChatInbox, ChatInbox>()
            .AddSingleton<AnswerKept>()
            .AddSingleton<Reception>()
            .AddSingleton<ICommand, HelpCommand>();

    private static IServiceCollection AddPractice(this IServiceCollection services) =>
        services
            .AddSingleton<AskQuestion>()
            .AddSingleton<TakeAnswer>()
            .AddSingleton<Topics>()
            .AddSingleton<ICommand, QuizCommand>()
            .AddSingleton<ICommand, TopicsCommand>()
            .AddSingleton<ICommand, ProgressCommand>()
            .AddSingleton<IAction, AnswerAction>()
            .AddSingleton<IAction, SaidAction>()
            .AddSingleton<IAction, ShowAction>()
            .AddSingleton<IAction, WriteAction>()
            .AddSingleton<IAction, SkipAction>()
            .AddSingleton<IAction, GradeAction>()
            .AddSingleton<IAction, NextAction>()
            .AddSingleton<IAction, TopicsAction>()
            .AddSingleton<IListener, PracticeListener>()
            .AddSingleton<IHome, Welcome>();

    private static IServiceCollection AddSchedules(this IServiceCollection services) =>
        services
            .AddSingleton<StartSchedule>()
            .AddSingleton<RealignSchedules>()
            .AddSingleton<PlanDeliveries>()
            .AddSingleton<SendDeliveries>()
            .AddSingleton<ICompose, DailyQuestion>()
            .AddSingleton<ICommand, ScheduleCommand>()
            .AddSingleton<ICommand, PauseCommand>()
            .AddSingleton<ICommand, ResumeCommand>();

    private static IServiceCollection AddNotes(this IServiceCollection services) =>
        services
            .AddSingleton<ImportNotes>()
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
            .AddSingleton<ICommand, ChecklistCommand>()
            .AddSingleton<IAction, PhaseAction>()
            .AddSingleton<IAction, TickAction>();
}
