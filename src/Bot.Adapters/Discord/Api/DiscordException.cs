namespace Bot.Adapters.Discord.Api;

/// <summary>Discord refused a request.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Discord's own code; 0: it gave none.</param>
internal sealed class DiscordException(int status, int code, string message)
    : Exception($"Discord says {status}, code {code}: {message}")
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>
    /// An interaction is no longer responded to: unheard of after three seconds, over after fifteen minutes, or followed up as
    /// often as may be.
    /// </summary>
    public bool IsTooLate =>
        Code
            is DiscordCodes.UnknownInteraction
                or DiscordCodes.UnknownWebhook
                or DiscordCodes.InvalidWebhookToken
                or DiscordCodes.FollowUpsSpent;
}

/// <summary>Discord's codes that mean something here (topics/opcodes-and-status-codes).</summary>
internal static class DiscordCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int OpeningDirectsTooFast = 40003;
    public const int AlreadyAcknowledged = 40060;
    public const int TooManyOldEdits = 30046;
    public const int FollowUpsSpent = 40094;
    public const int MissingAccess = 50001;
    public const int CannotSendToUser = 50007;
    public const int InvalidWebhookToken = 50027;
    public const int ThreadArchived = 50083;
    public const int NoCommonServer = 50278;
    public const int ThreadThereAlready = 160004;
    public const int ThreadLocked = 160005;
    public const int BlockedByModeration = 200000;
    public const int BlockedLink = 240000;
}
