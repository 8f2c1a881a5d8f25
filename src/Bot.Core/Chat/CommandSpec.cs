namespace Bot.Core.Chat;

/// <summary>A command as people see it: registered with the platforms, completed, and printed by the help.</summary>
/// <param name="Name">Its words, such as <c>quiz</c> or <c>prep schedule</c>.</param>
/// <param name="OnlyToYou">Whether the answer is private; said in advance, because the flag is fixed when deferring.</param>
public sealed record CommandSpec(
    string Name,
    string Summary,
    IReadOnlyList<CommandArgument> Arguments,
    bool OnlyToYou = true,
    CommandPlace Place = CommandPlace.Typed
)
{
    /// <summary>What can be typed behind the name, where it is not plain: <c>18:00 mon-fri Lisbon</c>.</summary>
    public string? Example { get; init; }

    /// <summary>Sets up a channel's group: for those who may manage the channel, and its coaches.</summary>
    public bool OfGroup => Name.StartsWith("group ", StringComparison.Ordinal);
}

/// <param name="Options">What an argument of <see cref="ArgumentKind.OneOf"/> can be.</param>
public sealed record CommandArgument(
    string Name,
    string Summary,
    ArgumentKind Kind = ArgumentKind.Words,
    bool Required = false,
    bool Completes = false,
    IReadOnlyList<MenuOption>? Options = null
);

public enum CommandPlace
{
    Typed,
    OnAMessage,
}

public enum ArgumentKind
{
    Words,
    Number,
    OneOf,
    File,
}
