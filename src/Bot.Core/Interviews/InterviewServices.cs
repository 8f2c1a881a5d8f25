using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Interviews;

/// <summary>The date that all is for, and how much is asked until then.</summary>
internal static class InterviewServices
{
    public static IServiceCollection AddInterviews(this IServiceCollection services) =>
        services.AddSingleton<IAction, DateAction>().AddSingleton<IAction, PaceAction>();
}
