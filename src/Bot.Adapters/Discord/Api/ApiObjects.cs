using System.Text.Json;

namespace Bot.Adapters.Discord.Api;

// Discord's objects, as far as they are used here (API v10). Names and meanings are those of its documentation.

internal sealed record ApiUser(string Id, string Username, string? GlobalName, bool Bot);

internal sealed record ApiMember(ApiUser? User, string? Permissions);

internal sealed record ApiApplication(
    string Id,
    string Name,
    long Flags,
    IReadOnlyDictionary<string, JsonElement>? IntegrationTypesConfig = null
)
{
    private const long ContentGranted = (1 << 18) | (1 << 19);
    private const string ToPeople = "1";

    /// <summary>Message content is granted: fully, or limited to small bots.</summary>
    public bool ReadsContent => (Flags & ContentGranted) is not 0;

    /// <summary>People may install it to themselves.</summary>
    public bool InstallsToPeople => IntegrationTypesConfig?.ContainsKey(ToPeople) ?? false;
}

internal sealed record ApiChannel(string Id, int Type, string? ParentId, string? GuildId)
{
    private const int Direct = 1;

    public bool IsDirect => Type is Direct;

    /// <summary>Of announcements, public, private.</summary>
    public bool IsThread => Type is 10 or 11 or 12;
}

/// <param name="Size">In bytes.</param>
/// <param name="DurationSecs">Of a voice message.</param>
internal sealed record ApiAttachment(string Id, string Filename, long Size, string Url, double? DurationSecs);

internal sealed record ApiReference(string? MessageId);

internal sealed record ApiInteractionMetadata(ApiUser? User);

internal sealed record ApiMessage(
    string Id,
    string ChannelId,
    string? GuildId,
    int Type,
    int Flags,
    ApiUser? Author,
    ApiMember? Member,
    string? Content,
    DateTimeOffset? EditedTimestamp,
    IReadOnlyList<ApiAttachment>? Attachments,
    IReadOnlyList<ApiUser>? Mentions,
    IReadOnlyList<Component>? Components,
    ApiReference? MessageReference,
    ApiMessage? ReferencedMessage,
    ApiInteractionMetadata? InteractionMetadata
);

internal sealed record ApiDeleted(string Id, string ChannelId, string? GuildId);

internal sealed record ApiInteraction(
    string Id,
    string ApplicationId,
    string Token,
    int Type,
    ApiInteractionData? Data,
    string? ChannelId,
    ApiChannel? Channel,
    string? GuildId,
    ApiUser? User,
    ApiMember? Member,
    ApiMessage? Message,
    int? Context = null,
    IReadOnlyDictionary<string, JsonElement>? AuthorizingIntegrationOwners = null,
    string? AppPermissions = null
)
{
    private const int WithTheBot = 1;
    private const string Server = "0";
    private const string Person = "1";

    /// <summary>In the person's own conversation with the bot. One between other people is of the same kind of channel.</summary>
    public bool IsDirect =>
        GuildId is null && (Context is WithTheBot || (Context is null && Channel is null or { IsDirect: true }));

    /// <summary>The person brought the bot along, and no server did.</summary>
    public bool OfPersonAlone =>
        AuthorizingIntegrationOwners is { } owners && owners.ContainsKey(Person) && !owners.ContainsKey(Server);
}

internal sealed record ApiInteractionData(
    string? Name,
    string? CustomId,
    IReadOnlyList<string>? Values,
    IReadOnlyList<ApiOption>? Options,
    ApiResolved? Resolved,
    string? TargetId,
    IReadOnlyList<Component>? Components
);

internal sealed record ApiOption(
    string Name,
    int Type,
    JsonElement? Value,
    bool Focused,
    IReadOnlyList<ApiOption>? Options
);

internal sealed record ApiResolved(
    IReadOnlyDictionary<string, ApiAttachment>? Attachments,
    IReadOnlyDictionary<string, ApiMessage>? Messages
);

internal sealed record ApiReady(
    ApiUser User,
    string SessionId,
    string? ResumeGatewayUrl,
    IReadOnlyList<ApiGuild> Guilds
);

internal sealed record ApiGuild(string Id, string? Name = null);

/// <param name="Remaining">IDENTIFYs that are left today.</param>
/// <param name="ResetAfter">In milliseconds.</param>
internal sealed record ApiStartLimit(int Remaining, long ResetAfter, int MaxConcurrency);

internal sealed record ApiGateway(string? Url, ApiStartLimit? SessionStartLimit);

internal sealed record ApiHello(int HeartbeatInterval);

internal sealed record ApiCallbackResource(ApiMessage? Message);

internal sealed record ApiCallback(ApiCallbackResource? Resource);

internal sealed record ApiError(int Code, string? Message);
