using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Api;

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
        if (gateway.SessionStartLimit.Remaining is 0)
        {
            // Beyond it Discord resets the token.
            Log.NoStartsLeft(log, gateway.SessionStartLimit.ResetAfter / 60_000);
            await Task.Delay(TimeSpan.FromMilliseconds(gateway.SessionStartLimit.ResetAfter), clock, ct);
        }
        return Of(gateway.Url);
    }

    /// <summary>For a session whose own address is not to be reached.</summary>
    public async Task<Uri> AgainAsync(CancellationToken ct) => Of((await rest.GatewayAsync(ct)).Url);

    /// <param name="named">As Discord names it, without a query.</param>
    public Uri Of(string named) =>
        hosts.Gateway($"{named.TrimEnd('/')}/?v=10&encoding=json{(compressed ? "&compress=zlib-stream" : "")}");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord: no IDENTIFY is left today; waiting {Minutes} minutes")]
        public static partial void NoStartsLeft(ILogger logger, long minutes);
    }
}
