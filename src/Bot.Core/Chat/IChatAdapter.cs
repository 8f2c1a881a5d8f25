using Bot.Core.Chat.Rendering;

namespace Bot.Core.Chat;

/// <summary>What a platform can show. What it cannot, the conversation turns into words.</summary>
[Flags]
public enum ChatFeatures
{
    None = 0,
    Buttons = 1,
    Menus = 2,
    Ticks = 4,
    Forms = 8,
    Pictures = 16,
    Files = 32,
    Editing = 64,
    PrivateReplies = 128,
    Threads = 256,
    Home = 512,

    /// <summary>An instant is shown on each reader's own clock, see <see cref="OwnClock"/>.</summary>
    OwnClocks = 1024,

    /// <summary>Whoever owns the place may read along, and what comes by itself shows on screens: it is discreet unless told otherwise.</summary>
    Discreet = 2048,

    /// <summary>The owner of the place may read what is written there, and may be an employer.</summary>
    Owned = 4096,

    /// <summary>In threads buttons and words work, and no command can be typed.</summary>
    WordsInThreads = 8192,

    /// <summary>A mark on somebody's message.</summary>
    Reactions = 16384,
}

/// <summary>What became of a send.</summary>
public abstract record SendOutcome
{
    public sealed record Sent(MessageRef Message) : SendOutcome;

    /// <param name="UntilTheyReturn">Only that person can open the door again; it is no use to knock before.</param>
    public sealed record Unreachable(string Reason, bool UntilTheyReturn) : SendOutcome
    {
        /// <summary>What the person can change, said to them; null: nothing.</summary>
        public string? Fix { get; init; }
    }

    /// <summary>Certainly not there.</summary>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>It may be there: look before sending again.</summary>
    public sealed record InDoubt(string Reason) : SendOutcome;
}

/// <summary>The mouth of a platform.</summary>
public interface IChatAdapter
{
    string Platform { get; }

    ChatFeatures Features { get; }

    /// <summary>Sends a message that fits <see cref="Features"/>, once for one key.</summary>
    Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct);

    /// <summary>
    /// Opens the direct conversation of <see cref="ChatAddress.DirectTo"/> where it can be: what is said there is answered
    /// at this address. Any other address, and a closed door, stays as it is.
    /// </summary>
    Task<ChatAddress> OpenAsync(ChatAddress to, CancellationToken ct) => Task.FromResult(to);

    /// <summary>
    /// What keeps the bot from saying anything at a place, and what to do about it: asked before something is set up there.
    /// Null: nothing that is known.
    /// </summary>
    Task<SendOutcome.Unreachable?> ClosedAsync(ChatAddress place, CancellationToken ct) =>
        Task.FromResult<SendOutcome.Unreachable?>(null);

    /// <summary>
    /// Where an answer to words that only who wrote them may see is said: what it awaits is awaited there. Where a platform
    /// hides it in the same place, it is that place.
    /// </summary>
    Task<ChatAddress> PrivatelyAsync(Circumstances to, CancellationToken ct) => Task.FromResult(to.At);

    /// <summary>
    /// Opens the thread that a message asks for, where it was found again by <see cref="FindSentAsync"/>: what was cut short may
    /// have been cut short in between.
    /// </summary>
    Task<MessageRef> ThreadedAsync(ChatMessage message, MessageRef said, CancellationToken ct) => Task.FromResult(said);

    Task<MessageRef?> FindSentAsync(ChatAddress to, SendKey key, DateTimeOffset notBefore, CancellationToken ct);

    /// <returns>False: the message is gone.</returns>
    Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct);
}

/// <summary>The wire of a platform; Host runs it, under a lease where two would hurt.</summary>
public interface IChatConnection
{
    string Platform { get; }

    bool Alive { get; }

    Task RunAsync(CancellationToken ct);
}

/// <summary>What a platform tells of a person.</summary>
public interface IChatPeople
{
    string Platform { get; }

    Task<ChatProfile> ProfileAsync(ChatUser person, CancellationToken ct);
}
