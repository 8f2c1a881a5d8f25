namespace Bot.Core.Chat;

/// <summary>What a press means: <c>verb:subject</c>, at most <see cref="MaxLength"/> characters, the least that any platform carries.</summary>
public readonly record struct ActionId(string Verb, string Subject = "")
{
    public const int MaxLength = 100;

    /// <summary>Awaited by a message after which nothing is awaited any more.</summary>
    public static readonly ActionId Nothing = new("");

    /// <exception cref="FormatException">The text is empty, longer than <see cref="MaxLength"/>, or has no verb.</exception>
    public static ActionId Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var verb = colon < 0 ? text : text[..colon];
        return verb.Length is 0 || text.Length > MaxLength
            ? throw new FormatException(
                $"'{text}' is not an action: expected verb:subject of at most {MaxLength} characters."
            )
            : new ActionId(verb, colon < 0 ? "" : text[(colon + 1)..]);
    }

    public override string ToString() => Subject.Length is 0 ? Verb : $"{Verb}:{Subject}";
}
