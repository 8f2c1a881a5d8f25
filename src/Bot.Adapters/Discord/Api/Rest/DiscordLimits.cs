using System.Globalization;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>Discord's rate-limit headers (topics/rate-limits).</summary>
internal sealed class DiscordLimits : IReadLimits
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

    public bool IsGlobal(WireResponse refused) => refused.Header("X-RateLimit-Global") is "true";

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
