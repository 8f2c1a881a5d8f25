namespace Bot.Core.Chat.Commands;

/// <summary>Every command, from the specs themselves.</summary>
internal sealed class HelpCommand(Lazy<CommandCatalog> commands) : ICommand
{
    public CommandSpec Spec { get; } = new($"{CommandCatalog.Rest} help", "all commands", []);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Say(ChatView.Help(commands.Value.Typed), OnlyToYou: true));
}
