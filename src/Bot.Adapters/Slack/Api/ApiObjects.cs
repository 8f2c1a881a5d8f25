using System.Text.Json;

namespace Bot.Adapters.Slack.Api;

// Slack's objects, as far as they are used here. Names and meanings are those of its documentation.

/// <summary>What every method answers.</summary>
internal interface IApiAnswer
{
    bool Ok { get; }

    /// <summary>Slack's code; null: none.</summary>
    string? Error { get; }

    /// <summary>The scope that is missing.</summary>
    string? Needed { get; }
}

internal record ApiAnswer : IApiAnswer
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? Needed { get; init; }
    public ApiResponseMetadata? ResponseMetadata { get; init; }
}

/// <param name="Messages">What is wrong with blocks or arguments, sentence by sentence.</param>
internal sealed record ApiResponseMetadata(string? NextCursor, IReadOnlyList<string>? Messages);

internal sealed record ApiAuth(string? Url, string? Team, string? TeamId, string? User, string? UserId, string? BotId)
    : ApiAnswer;

/// <summary>What a token stands for.</summary>
/// <param name="Scopes">Null: whatever stands before Slack does not tell.</param>
/// <param name="At">By Slack's clock, when it answered.</param>
internal sealed record ApiGrant(ApiAuth Auth, IReadOnlyList<string>? Scopes, DateTimeOffset? At);

internal sealed record ApiSocket(string? Url) : ApiAnswer;

internal sealed record ApiPosted(string? Channel, string? Ts, ApiMessage? Message) : ApiAnswer;

internal sealed record ApiMessages(IReadOnlyList<ApiMessage>? Messages, bool HasMore) : ApiAnswer;

internal sealed record ApiOpened(ApiConversation? Channel) : ApiAnswer;

internal sealed record ApiUserAnswer(ApiUser? User) : ApiAnswer;

internal sealed record ApiViewAnswer(ApiView? View) : ApiAnswer;

internal sealed record ApiUploadPlace(string? UploadUrl, string? FileId) : ApiAnswer;

internal sealed record ApiFileAnswer(ApiFile? File) : ApiAnswer;

/// <summary>A message, in an event or in the history.</summary>
/// <param name="Type"><c>message</c>.</param>
/// <param name="Ts">Its id in its channel.</param>
internal sealed record ApiMessage(
    string? Type,
    string? Subtype,
    string? Ts,
    string? User,
    string? BotId,
    string? AppId,
    string? Text,
    string? ThreadTs,
    string? ParentUserId,
    ApiEdited? Edited,
    IReadOnlyList<ApiFile>? Files,
    ApiMetadata? Metadata,
    JsonElement? Blocks
);

internal sealed record ApiEdited(string? User, string? Ts);

/// <summary>Anybody's: other apps write other payloads.</summary>
internal sealed record ApiMetadata(string? EventType, JsonElement EventPayload)
{
    private const int MostParts = 1000;

    /// <summary>The key of our send; null: it is none of ours.</summary>
    public string? Key => Member("key", JsonValueKind.String)?.GetString();

    /// <summary>Of how many messages that one is a part.</summary>
    public int Parts =>
        Member("parts", JsonValueKind.Number) is { } parts && parts.TryGetInt32(out var count)
            ? Math.Clamp(count, 1, MostParts)
            : 1;

    private JsonElement? Member(string name, JsonValueKind kind) =>
        EventType is MessageMetadata.Kind
        && EventPayload.ValueKind is JsonValueKind.Object
        && EventPayload.TryGetProperty(name, out var member)
        && member.ValueKind == kind
            ? member
            : null;
}

/// <param name="IsMember">Whether the bot is; null: whatever stands before Slack does not tell.</param>
internal sealed record ApiConversation(
    string Id,
    string? Name,
    string? Creator,
    string? User,
    bool IsIm,
    bool IsMpim,
    bool IsArchived,
    bool? IsMember
);

/// <param name="Tz">Such as <c>Europe/Lisbon</c>.</param>
internal sealed record ApiUser(
    string Id,
    string? TeamId,
    string? Name,
    string? RealName,
    ApiProfile? Profile,
    string? Tz,
    string? Locale,
    bool IsBot,
    bool IsAdmin,
    bool IsOwner,
    bool IsPrimaryOwner,
    bool Deleted
);

internal sealed record ApiProfile(string? DisplayName, string? RealName);

internal sealed record ApiView(string Id, string? Type, string? Hash, string? CallbackId, string? PrivateMetadata);

/// <param name="Size">In bytes.</param>
/// <param name="DurationMs">Of a clip.</param>
/// <param name="FileAccess"><c>check_file_info</c>: the rest is to be asked for (<c>files.info</c>).</param>
internal sealed record ApiFile(
    string Id,
    string? Name,
    string? Mimetype,
    string? Subtype,
    string? Mode,
    long Size,
    string? UrlPrivate,
    string? UrlPrivateDownload,
    string? FileAccess,
    double? DurationMs,
    ApiTranscription? Transcription
);

/// <param name="Status"><c>complete</c> when there is one.</param>
internal sealed record ApiTranscription(string? Status, string? Locale, ApiPreview? Preview);

internal sealed record ApiPreview(string? Content, bool HasMore);

/// <summary>What comes over a socket.</summary>
internal sealed record SocketFrame(
    string? Type,
    string? Reason,
    string? EnvelopeId,
    JsonElement Payload,
    bool AcceptsResponsePayload,
    int? RetryAttempt
);
