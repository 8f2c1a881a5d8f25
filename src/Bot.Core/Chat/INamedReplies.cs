namespace Bot.Core.Chat;

/// <summary>Replies that went out under a name, to be amended.</summary>
public interface INamedReplies
{
    Task RememberAsync(ChatUser person, string name, MessageRef message, DateTimeOffset at, CancellationToken ct);

    Task<MessageRef?> FindAsync(ChatUser person, string name, CancellationToken ct);

    /// <summary>The name under which a message went out to this person.</summary>
    /// <returns>Null: it has none.</returns>
    Task<string?> NameAsync(ChatUser person, MessageRef message, CancellationToken ct);

    /// <summary>Forgets replies that went out before this instant: they are amended no more.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken ct);
}
