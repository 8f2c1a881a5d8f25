using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>Where a shard connects to: as Discord names it anew each time, with what this bot speaks.</summary>
/// <param name="compressed">The connection is one compressed stream.</param>
internal sealed partial class GatewayAddress(
    DiscordRest rest,
    DiscordHosts hosts,
    bool compressed,
    TimeProvider clock,
    ILogger log
)
{
    /// <summary>For a new session. Where no IDENTIFY is left today, it waits for tomorrow's.</summary>
    public async Task<Uri> NewAsync(CancellationToken ct)
    {
        var gateway = await rest.GatewayAsync(ct);
        if (gateway.SessionStartLimit is { Remaining: 0, ResetAfter: var wait })
        {
            // Beyond it Discord resets the token.
            Log.NoStartsLeft(log, wait / 60_000);
            await Task.Delay(TimeSpan.FromMilliseconds(wait), clock, ct);
        }
        return Required(gateway.Url);
    }

    /// <summary>
    /// For a session that has no address of its own, or none that is to be reached: it is resumed there too, only that
    /// Discord may end such a connection sooner (events/gateway, handling a disconnect).
    /// </summary>
    public async Task<Uri> AgainAsync(CancellationToken ct) => Required((await rest.GatewayAsync(ct)).Url);

    /// <param name="named">As READY names it, without a query.</param>
    /// <returns>Null: it is none of Discord's, and the token is not told there.</returns>
    public Uri? OfSession(string? named)
    {
        var own = Of(named);
        if (own is null)
            Log.NotDiscords(log);
        return own;
    }

    private Uri Required(string? named) =>
        Of(named)
        ?? throw new WireException("Discord named no address of its own for its gateway.", mayHaveArrived: false);

    private Uri? Of(string? named) =>
        hosts.Gateway($"{named?.TrimEnd('/')}/?v=10&encoding=json{(compressed ? "&compress=zlib-stream" : "")}");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord: no IDENTIFY is left today; waiting {Minutes} minutes")]
        public static partial void NoStartsLeft(ILogger logger, long minutes);

        [LoggerMessage(
            LogLevel.Warning,
            "Discord: a session was given an address that is none of Discord's; it is resumed where new ones begin"
        )]
        public static partial void NotDiscords(ILogger logger);
    }
}
