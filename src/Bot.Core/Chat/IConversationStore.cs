namespace Bot.Core.Chat;

/// <summary>Inputs that were heard and not yet answered.</summary>
public interface IKeptInputs
{
    /// <returns>False: an input of this id is known already.</returns>
    Task<bool> KeepAsync(KeptInput input, CancellationToken ct);

    /// <summary>Puts what the words meant in the place of the words.</summary>
    Task UnderstoodAsync(string eventId, string payload, CancellationToken ct);

    /// <summary>Drops the words and keeps the id.</summary>
    Task AnsweredAsync(string eventId, DateTimeOffset at, CancellationToken ct);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<KeptInput>> UnansweredAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Forgets the ids of inputs heard before this instant.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken ct);
}

/// <param name="EventId">Unique over all platforms.</param>
/// <param name="Payload">The input as JSON.</param>
public sealed record KeptInput(string EventId, string Payload, DateTimeOffset HeardAt);

/// <summary>What stands open between one person and the bot in one place.</summary>
/// <param name="Awaits">What the person's next plain words are.</param>
/// <param name="Shown">Choices that can be typed, as shown last.</param>
/// <param name="Form">A form that is asked field by field, as JSON; null: none.</param>
public sealed record PlaceState(
    ActionId? Awaits,
    IReadOnlyList<TypedChoice> Shown,
    DateTimeOffset ShownAt,
    string? Form
)
{
    public static readonly PlaceState Empty = new(null, [], default, null);
}

/// <summary>What a person can type for a choice that has no button here.</summary>
/// <param name="Typed">A number, a word or a label; compared without case.</param>
/// <param name="Values">What the press would carry besides the action: field → values.</param>
public sealed record TypedChoice(
    string Typed,
    ActionId Action,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Values = null
);

public interface IPlaces
{
    /// <returns><see cref="PlaceState.Empty"/> for a place where nothing stands open.</returns>
    Task<PlaceState> ReadAsync(ChatUser person, ChatAddress at, CancellationToken ct);

    Task WriteAsync(ChatUser person, ChatAddress at, PlaceState state, CancellationToken ct);
}

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
