using Bot.Core.Chat.Commands;

namespace Bot.Core.Chat.Inbox;

/// <summary>Hands an input to the handler it is for.</summary>
internal sealed class ChatRouter(
    CommandCatalog commands,
    IEnumerable<IAction> actions,
    IEnumerable<IListener> listeners,
    IEnumerable<IFileReader> readers,
    IEnumerable<IHome> homes
)
{
    private readonly Dictionary<string, IAction> byVerb = actions.ToDictionary(action => action.Verb);

    public Task<ChatReply> RouteAsync(ChatInput input, CancellationToken ct) =>
        input switch
        {
            ChatInput.Commanded commanded => RunAsync(commanded, ct),
            ChatInput.Acted acted => byVerb.TryGetValue(acted.Action.Verb, out var action)
                ? action.RunAsync(acted, ct)
                : Say(ChatView.GonePress),
            ChatInput.Said said => HearAsync(said, ct),
            ChatInput.Shared { Files.Count: 0 } => Say(ChatView.DropAgain),
            ChatInput.Shared shared => ReadAsync(shared, ct),
            ChatInput.OpenedHome home => homes.FirstOrDefault()?.OpenAsync(home, ct)
                ?? Task.FromResult(ChatReply.Silence),
            _ => Task.FromResult(ChatReply.Silence),
        };

    /// <summary>What could be typed next; nothing for a command that does not complete.</summary>
    public async Task<ChatReply> CompleteAsync(ChatInput.Completing input, CancellationToken ct) =>
        new ChatReply.Suggest(
            commands.Find(input.Command) is ICompletingCommand command
                ? [.. (await command.CompleteAsync(input, ct)).Take(ChatLimits.Options)]
                : []
        );

    private Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        if (commands.Find(input.Command) is not { } command)
            return Say(Unknown(input));
        if (input.Arguments.TryGetValue(CommandLine.Unplaced, out var words))
            return Say(ChatView.Misread(command.Spec, words));
        var missing = command.Spec.Arguments.FirstOrDefault(argument =>
            argument.Required && input[argument.Name].Length is 0
        );
        return missing is null ? command.RunAsync(input, ct) : Say(ChatView.Missing(command.Spec, missing));
    }

    private ChatMessage Unknown(ChatInput.Commanded input) =>
        commands.Below(input.Command) is { Count: > 0 } below
            ? ChatView.GoesOn(input.Command, input[CommandLine.Unplaced].Split(' ')[0], below)
            : ChatView.UnknownCommand(input.Command, commands.Near(input.Command));

    private async Task<ChatReply> ReadAsync(ChatInput.Shared input, CancellationToken ct)
    {
        foreach (var reader in readers)
            if (await reader.ReadAsync(input, ct) is not ChatReply.Nothing and var reply)
                return reply;
        return new ChatReply.Say(ChatView.NoFiles, OnlyToYou: true);
    }

    private async Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct)
    {
        foreach (var listener in listeners)
            if (await listener.HearAsync(input, ct) is not ChatReply.Nothing and var reply)
                return reply;
        return ChatReply.Silence;
    }

    private static Task<ChatReply> Say(ChatMessage message) =>
        Task.FromResult<ChatReply>(new ChatReply.Say(message, OnlyToYou: true));
}
