namespace Bot.Core.Chat;

/// <summary>The answer to one input.</summary>
public abstract record ChatReply
{
    public static readonly ChatReply Silence = new Nothing();

    public sealed record Nothing : ChatReply;

    /// <summary>A mark on what was said; where the platform has none: silence.</summary>
    public sealed record React(string Emoji) : ChatReply;

    /// <param name="As">
    /// A name such as <c>answer:42</c>, under which it can be amended later; words in reply to it are that action.
    /// </param>
    public sealed record Say(ChatMessage Message, bool OnlyToYou = false, string? As = null) : ChatReply;

    /// <summary>Edits what was said under that name, else says it anew.</summary>
    public sealed record Amend(string As, ChatMessage Message, ChatMessage? Then = null) : ChatReply;

    /// <summary>Takes the place of the message pressed.</summary>
    public sealed record Replace(ChatMessage Message, ChatMessage? Then = null) : ChatReply;

    public sealed record Ask(ChatForm Form) : ChatReply;

    /// <summary>A form that cannot be taken, filled in as it was: nothing typed is lost. Reasons by field name.</summary>
    public sealed record Refuse(IReadOnlyDictionary<string, string> Reasons, ChatForm Again) : ChatReply;

    /// <summary>At most <see cref="ChatLimits.Options"/>.</summary>
    public sealed record Suggest(IReadOnlyList<MenuOption> Options) : ChatReply;
}
