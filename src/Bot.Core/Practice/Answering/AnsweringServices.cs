using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice.Answering;

/// <summary>Answers, as they are given, compared, kept and written anew.</summary>
internal static class AnsweringServices
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) =>
        services
            .AddSingleton<TakeAnswer>()
            .AddSingleton<CompareAnswer>()
            .AddSingleton<QuietMinute>()
            .AddSingleton<ICompose>(provider => provider.GetRequiredService<QuietMinute>())
            .AddSingleton<ICommand, AddCommand>()
            .AddSingleton<ICommand, AnswersCommand>()
            .AddSingleton<IAction, AddAction>()
            .AddSingleton<IAction, AnswerAction>()
            .AddSingleton<IAction, AskedAction>()
            .AddSingleton<IAction, ChangeAnswerAction>()
            .AddSingleton<IAction, CompareAction>()
            .AddSingleton<IAction, KeepAction>()
            .AddSingleton<IAction, NoAnswerAction>()
            .AddSingleton<IAction, NotMineAction>()
            .AddSingleton<IAction, OwnAction>()
            .AddSingleton<IAction, RewriteAction>()
            .AddSingleton<IAction, SaidAction>()
            .AddSingleton<IAction, ShowAction>()
            .AddSingleton<IAction, ShowAnswerAction>()
            .AddSingleton<IAction, WriteAction>();
}
