namespace Bot.Core.Chat;

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

/// <summary>What stands open, by person and place.</summary>
public interface IPlaces
{
    /// <returns><see cref="PlaceState.Empty"/> for a place where nothing stands open.</returns>
    Task<PlaceState> ReadAsync(ChatUser person, ChatAddress at, CancellationToken ct);

    Task WriteAsync(ChatUser person, ChatAddress at, PlaceState state, CancellationToken ct);
}
