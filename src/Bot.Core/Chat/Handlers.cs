namespace Bot.Core.Chat;

// What a slice offers to the conversation: one class an ability, found by dependency injection.

/// <summary>Answers a command.</summary>
public interface ICommand
{
    CommandSpec Spec { get; }

    Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct);
}

/// <summary>A command that completes its arguments while they are typed.</summary>
public interface ICompletingCommand : ICommand
{
    /// <returns>At most <see cref="ChatLimits.Options"/> options, the likeliest first.</returns>
    Task<IReadOnlyList<MenuOption>> CompleteAsync(ChatInput.Completing input, CancellationToken ct);
}

/// <summary>Answers a press, a choice, a form, or words that were awaited (<see cref="ChatMessage.Awaits"/>), which come as <c>Values["words"]</c>.</summary>
public interface IAction
{
    string Verb { get; }

    Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct);
}

/// <summary>Hears plain words; asked only when nothing is awaited.</summary>
public interface IListener
{
    Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct);
}

/// <summary>Decides whom the bot listens and speaks to.</summary>
public interface IAdmission
{
    /// <param name="server">The server or workspace where the person talks; null: a direct conversation, or none.</param>
    Task<bool> AdmitsAsync(ChatUser person, string? server, CancellationToken ct);
}

/// <summary>Is told of everything a person does, before it is answered.</summary>
public interface INotice
{
    Task NoticeAsync(ChatInput input, CancellationToken ct);
}

/// <summary>Has something to say above an answer that only this person reads.</summary>
public interface IPreface
{
    /// <returns>Empty: nothing. What it says counts as said.</returns>
    Task<IReadOnlyList<ChatPart>> AboveAsync(ChatInput input, CancellationToken ct);
}

/// <summary>Takes files that were dropped into the conversation.</summary>
public interface IFileReader
{
    /// <returns><see cref="ChatReply.Silence"/>: these files are for another reader.</returns>
    Task<ChatReply> ReadAsync(ChatInput.Shared input, CancellationToken ct);
}

/// <summary>Greets whoever opens the bot: a home page, or a session in the terminal.</summary>
public interface IHome
{
    Task<ChatReply> OpenAsync(ChatInput.OpenedHome input, CancellationToken ct);
}
