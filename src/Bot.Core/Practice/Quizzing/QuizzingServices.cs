using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice.Quizzing;

/// <summary>A question, from being picked to being put away.</summary>
internal static class QuizzingServices
{
    public static IServiceCollection AddQuizzing(this IServiceCollection services) =>
        services
            .AddSingleton<AskQuestion>()
            .AddSingleton<OpenAttempt>()
            .AddSingleton<Introduction>()
            .AddSingleton<IPreface>(provider => provider.GetRequiredService<Introduction>())
            .AddSingleton<IHome, Welcome>()
            .AddSingleton<Topics>()
            .AddSingleton<ICommand, QuizCommand>()
            .AddSingleton<ICommand, TopicsCommand>()
            .AddSingleton<IAction, TopicsAction>()
            .AddSingleton<IAction, AgainAction>()
            .AddSingleton<IAction, HintAction>()
            .AddSingleton<IAction, LaterAction>()
            .AddSingleton<IAction, MoreAction>()
            .AddSingleton<IAction, NeverAction>()
            .AddSingleton<IAction, NextAction>()
            .AddSingleton<IAction, SkipAction>()
            .AddSingleton<IAction, StarAction>()
            .AddSingleton<IAction, StopAction>()
            .AddSingleton<IAction, WhyAction>()
            .AddSingleton<ICompose, DailyQuestion>()
            .AddSingleton<ICompose, LaterQuestion>()
            .AddSingleton<CloseBefore>()
            .AddSingleton<ICompose>(provider => provider.GetRequiredService<CloseBefore>());
}
