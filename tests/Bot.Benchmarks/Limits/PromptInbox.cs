using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Limits;

/// <summary>Answers at once: the limits are what is measured.</summary>
internal sealed class PromptInbox : IChatInbox
{
    public Task<bool> KeepAsync(ChatInput input, CancellationToken ct) => Task.FromResult(true);

    public Task<ChatReply> AnswerAsync(ChatInput input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Say(ChatMessage.Of("Done.")));

    public Task AnsweredAsync(string eventId, MessageRef? reply, CancellationToken ct) => Task.CompletedTask;
}

internal static class PromptInboxServices
{
    /// <summary>A conversation that has no commands and waits for nobody's words.</summary>
    public static IServiceCollection AddPromptInbox(this IServiceCollection services) =>
        services
            .AddSingleton(new CommandCatalog([]))
            .AddSingleton<IChatInbox>(new PromptInbox())
            .AddSingleton<IOpenPlaces>(new NoPlaces());

    private sealed class NoPlaces : IOpenPlaces
    {
        public Task<IReadOnlyList<OpenPlace>> ReadAsync(string platform, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<OpenPlace>>([]);
    }
}
