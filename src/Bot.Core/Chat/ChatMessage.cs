using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>One message of the bot, free of any platform.</summary>
/// <param name="Summary">What a phone shows: at most 110 characters, no markup.</param>
/// <param name="Discreet">The same where others may look at the screen.</param>
public sealed record ChatMessage(string Summary, string Discreet, IReadOnlyList<ChatPart> Parts)
{
    /// <summary>Sent without a sound.</summary>
    public bool Quiet { get; init; }

    /// <summary>
    /// This person's next plain words here are this action; kept in the database. Null leaves what was awaited before;
    /// <see cref="ActionId.Nothing"/> ends it.
    /// </summary>
    public ActionId? Awaits { get; init; }

    /// <summary>A name under which it can be amended later, where the reply that brings it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The title of a thread to open below it; <see cref="MessageRef.At"/> then names the thread.</summary>
    public string? OpensThread { get; init; }

    /// <summary>A message whose summary says all there is to be discreet about.</summary>
    public static ChatMessage Of(string summary, params IReadOnlyList<ChatPart> parts) => new(summary, summary, parts);

    /// <summary>The same message with more below it.</summary>
    public ChatMessage Above(IReadOnlyList<ChatPart> below) =>
        below.Count is 0 ? this : this with { Parts = [.. Parts, .. below] };
}

/// <summary>A part of a message. A renderer knows every kind; a test holds that none is forgotten.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Code), "code")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(File), "file")]
[JsonDerivedType(typeof(Buttons), "buttons")]
[JsonDerivedType(typeof(Menu), "menu")]
[JsonDerivedType(typeof(Ticks), "ticks")]
public abstract record ChatPart
{
    public sealed record Heading(string Words) : ChatPart;

    /// <summary>The bot's own words.</summary>
    public sealed record Text(string Markdown) : ChatPart;

    /// <summary>A person's words: escaped by the renderer, never parsed.</summary>
    public sealed record Quote(string Words) : ChatPart;

    public sealed record Code(string Source, string Language = "") : ChatPart;

    public sealed record Facts(IReadOnlyList<(string Label, string Value)> Rows) : ChatPart;

    public sealed record Picture(ReadOnlyMemory<byte> Png, string AltText) : ChatPart;

    /// <summary>A file, only ever to <see cref="ChatAddress.DirectTo"/>.</summary>
    public sealed record File(string Name, ReadOnlyMemory<byte> Content) : ChatPart;

    /// <summary>At most <see cref="ChatLimits.Buttons"/>.</summary>
    public sealed record Buttons(IReadOnlyList<Choice> Choices) : ChatPart
    {
        /// <summary>
        /// Said in place of the buttons where there are none: words that the awaited action knows. Null: the choices
        /// name themselves.
        /// </summary>
        public string? InWords { get; init; }
    }

    /// <summary>At most <see cref="ChatLimits.Options"/>; a view pages with "More".</summary>
    public sealed record Menu(ActionId Action, string Prompt, IReadOnlyList<MenuOption> Options) : ChatPart;

    /// <summary>At most <see cref="ChatLimits.Options"/>. <c>Values["ticked"]</c> of the action is always the whole set.</summary>
    public sealed record Ticks(ActionId Action, IReadOnlyList<Tick> Items) : ChatPart;
}

/// <summary>A button.</summary>
public sealed record Choice(ActionId Action, string Label)
{
    /// <summary>
    /// What a person types for it where there are no buttons: such choices are named in one line, without numbers,
    /// so that an answer which is a number stays an answer. Empty: not offered in words (typing does the same).
    /// </summary>
    public string? Word { get; init; }

    /// <summary>Said beside the label where there is room: <c>3 Good  yes</c>.</summary>
    public string? Meaning { get; init; }
}

public sealed record MenuOption(string Value, string Label);

/// <summary>Something to tick.</summary>
public sealed record Tick(string Value, string Label, bool Done)
{
    /// <summary>Said below the label.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
