using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>A file that a person dropped; its bytes are fetched only when somebody reads them.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Spoken">How long a voice message is.</param>
public sealed record SharedFile(
    string Name,
    long Length,
    TimeSpan? Spoken,
    string? Transcript,
    [property: JsonIgnore] Func<CancellationToken, Task<Stream>> OpenAsync
);

/// <summary>Who did something, where and when.</summary>
/// <param name="EventId">The platform's id of the event: the same event twice is one event.</param>
/// <param name="Direct">Nobody else reads along.</param>
/// <param name="MayManage">The platform says that this person may set up the place.</param>
public sealed record Circumstances(
    string EventId,
    ChatUser From,
    ChatAddress At,
    bool Direct,
    bool MayManage,
    DateTimeOffset Sent
)
{
    /// <summary>The server or workspace it happened in; null: none, as in a direct conversation.</summary>
    public string? Server { get; init; }

    /// <summary>
    /// What is done here is answered, and what comes by itself may yet have no way here: the person brought the bot along, and may
    /// share no server with it.
    /// </summary>
    public bool MayBeUnreachable { get; init; }

    /// <summary>In this channel the bot may answer, and not write or open threads by itself.</summary>
    public bool Barred { get; init; }

    /// <summary>Where this person alone reads: what comes by itself later is never said among others.</summary>
    [JsonIgnore]
    public ChatAddress Alone => Direct ? At with { Thread = null } : ChatAddress.DirectTo(From);
}

/// <summary>What a person did.</summary>
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Commanded), "commanded")]
[JsonDerivedType(typeof(Acted), "acted")]
[JsonDerivedType(typeof(Shared), "shared")]
[JsonDerivedType(typeof(OpenedHome), "home")]
public abstract record ChatInput(Circumstances In)
{
    public bool IsFrom(ChatUser account) => (In.From.Platform, In.From.Id) == (account.Platform, account.Id);

    /// <summary>
    /// Plain words. <paramref name="Corrects"/>: an edit; then empty words mean deleted. Empty words that correct nothing:
    /// something was said that the platform does not let the bot read.
    /// </summary>
    /// <param name="Named">Said in a channel, outside of threads, to the bot by its name.</param>
    public sealed record Said(
        Circumstances In,
        string Words,
        MessageRef Message,
        MessageRef? InReplyTo = null,
        bool Corrects = false,
        bool Named = false
    ) : ChatInput(In);

    /// <summary>A command with its subcommand, such as <c>interview add</c>. <paramref name="OnWords"/>: the message it was called on.</summary>
    public sealed record Commanded(
        Circumstances In,
        string Command,
        IReadOnlyDictionary<string, string> Arguments,
        string? OnWords = null
    ) : ChatInput(In)
    {
        /// <summary>Whether the caller wrote the message it was called on.</summary>
        public bool OnOwn { get; init; } = true;

        /// <summary>The argument as given, or empty.</summary>
        public string this[string argument] => Arguments.GetValueOrDefault(argument, "");
    }

    /// <summary>A press, a choice or a form that was sent.</summary>
    public sealed record Acted(
        Circumstances In,
        ActionId Action,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
        MessageRef? On = null
    ) : ChatInput(In)
    {
        /// <summary>The first value of a field, or empty.</summary>
        public string this[string field] =>
            Values.TryGetValue(field, out var values) && values.Count > 0 ? values[0] : "";
    }

    /// <summary>Somebody is typing an argument. Never stored, never queued.</summary>
    public sealed record Completing(Circumstances In, string Command, string Argument, string Typed) : ChatInput(In);

    public sealed record Shared(Circumstances In, string Words, IReadOnlyList<SharedFile> Files) : ChatInput(In);

    public sealed record OpenedHome(Circumstances In) : ChatInput(In);
}
