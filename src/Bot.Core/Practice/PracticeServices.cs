using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Fitting;
using Bot.Core.Practice.Grading;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Practice.Silences;
using Bot.Core.Practice.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice;

/// <summary>Asking, answering, grading, and what is asked next.</summary>
internal static class PracticeServices
{
    public static IServiceCollection AddPractice(this IServiceCollection services) =>
        services
            .AddSingleton<PickWishes>()
            .AddSingleton<FitSpacings>()
            .AddQuizzing()
            .AddUnderstanding()
            .AddAnswering()
            .AddGrading()
            .AddPlanning()
            .AddSilences();
}
