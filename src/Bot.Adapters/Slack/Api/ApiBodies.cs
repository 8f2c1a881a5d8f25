using Bot.Adapters.Slack.Api.Blocks;

namespace Bot.Adapters.Slack.Api;

// What is sent as JSON. Members that are null are left out.

/// <summary>Rides along with a message, is seen by nobody, and is given back with the history.</summary>
internal sealed record MessageMetadata(string EventType, MetadataPayload EventPayload)
{
    public const string Kind = "prepbot_send";

    /// <param name="parts">Of how many messages it is one.</param>
    public static MessageMetadata Of(string key, int parts) =>
        new(Kind, new(key) { Parts = parts is 1 ? null : parts });
}

/// <param name="Key">The send's.</param>
internal sealed record MetadataPayload(string? Key)
{
    /// <summary>Null: it is a message of its own.</summary>
    public int? Parts { get; init; }
}

internal sealed record PostBody(string Channel, string Text)
{
    public IReadOnlyList<Block>? Blocks { get; init; }
    public string? ThreadTs { get; init; }
    public MessageMetadata? Metadata { get; init; }

    // People's links are theirs to follow: the bot's message does not grow by them.
    public bool UnfurlLinks { get; init; }
    public bool UnfurlMedia { get; init; }
}

internal sealed record PostEphemeralBody(string Channel, string User, string Text)
{
    public IReadOnlyList<Block>? Blocks { get; init; }
    public string? ThreadTs { get; init; }
}

/// <param name="Blocks">An empty list takes those away that were there.</param>
internal sealed record UpdateBody(string Channel, string Ts, string Text, IReadOnlyList<Block> Blocks);

internal sealed record DeleteBody(string Channel, string Ts);

/// <summary>What is posted to a <c>response_url</c>.</summary>
internal sealed record ResponseBody
{
    public string? Text { get; init; }
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    public string? ResponseType { get; init; }
    public bool? ReplaceOriginal { get; init; }
    public string? ThreadTs { get; init; }
}

internal sealed record OpenConversationBody(string Users);

internal sealed record ReactionBody(string Channel, string Timestamp, string Name);

internal sealed record OpenViewBody(string TriggerId, View View);

internal sealed record PublishViewBody(string UserId, View View);

internal sealed record CompleteUploadBody(IReadOnlyList<UploadedFile> Files)
{
    public string? ChannelId { get; init; }
    public string? ThreadTs { get; init; }
}

internal sealed record UploadedFile(string Id, string Title);

/// <summary>Sent over a socket: the envelope is kept.</summary>
internal sealed record SocketAck(string EnvelopeId)
{
    public System.Text.Json.JsonElement? Payload { get; init; }
}

internal sealed record SuggestedOptions(IReadOnlyList<Option> Options);

internal sealed record ViewAnswer(string ResponseAction)
{
    public IReadOnlyDictionary<string, string>? Errors { get; init; }
}
