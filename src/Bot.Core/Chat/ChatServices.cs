using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Chat;

/// <summary>The conversation itself, whatever it is about.</summary>
internal static class ChatServices
{
    public static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<CommandCatalog>()
            .AddSingleton(provider => new Lazy<CommandCatalog>(provider.GetRequiredService<CommandCatalog>))
            .AddSingleton(provider => new Lazy<IEnumerable<IAction>>(provider.GetServices<IAction>))
            .AddSingleton<ChatPlatforms>()
            .AddSingleton<Conversation>()
            .AddSingleton<PersonLanes>()
            .AddSingleton<ChatRouter>()
            .AddSingleton<Threshold>()
            .AddSingleton<IChatInbox, ChatInbox>()
            .AddSingleton<OwedAnswers>()
            .AddSingleton<SayAnswer>()
            .AddSingleton<AnswerKept>()
            .AddSingleton<SayOwed>()
            .AddSingleton<ICommand, HelpCommand>();
}
