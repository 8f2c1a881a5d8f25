using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal;

// Only their specs are read: the inbox of these tests answers itself.

internal sealed class QuizCommand : ICommand
{
    public CommandSpec Spec => new("quiz", "A question now", [new("topic", "Which topic", Completes: true)]);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        throw new NotSupportedException();
}

internal sealed class ImportCommand : ICommand
{
    public CommandSpec Spec => new("prep import", "Your notes", [new("notes", "Which file", ArgumentKind.File)]);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        throw new NotSupportedException();
}
