using System.Globalization;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api;

/// <summary>Discord's rate-limit headers (topics/rate-limits).</summary>
/// <param name="refused">Told of every request that the bot itself had too many of, also where it is sent again.</param>
internal sealed class DiscordLimits(RefusedRequests refused) : IReadLimits
{
    /// <summary>Requests a second over all routes but those of interactions.</summary>
    public const int Global = 50;

    /// <summary>A second, and as much as clocks may differ within it.</summary>
    public static readonly TimeSpan GlobalRest = TimeSpan.FromMilliseconds(1002);

    public LaneNews? News(WireResponse response) =>
        response.Header("X-RateLimit-Bucket") is { } bucket
        && Number(response.Header("X-RateLimit-Remaining")) is { } remaining
        && Number(response.Header("X-RateLimit-Reset-After")) is { } seconds
            ? new(bucket, (int)remaining, TimeSpan.FromSeconds(seconds))
            : null;

    // Asked once of every 429; what all bots share in a place Discord does not hold against one of them.
    public bool IsGlobal(WireResponse tooMany)
    {
        if (tooMany.Header("X-RateLimit-Scope") is not "shared")
            refused.Add();
        return tooMany.Header("X-RateLimit-Global") is "true";
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
