using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Stories;

/// <summary>STAR stories: found, shown, written.</summary>
internal static class StoryServices
{
    public static IServiceCollection AddStories(this IServiceCollection services) =>
        services
            .AddSingleton<LooseWords>()
            .AddSingleton<ICommand, StoryCommand>()
            .AddSingleton<ICommand, SaveAsStoryCommand>()
            .AddSingleton<IAction, ShowStoryAction>()
            .AddSingleton<IAction, NewStoryAction>();
}
