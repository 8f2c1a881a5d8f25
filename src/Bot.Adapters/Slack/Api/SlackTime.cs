using System.Globalization;

namespace Bot.Adapters.Slack.Api;

/// <summary>Slack's times, which are also the ids of messages in their channel: seconds, a point, six digits.</summary>
internal static class SlackTime
{
    public static string Of(DateTimeOffset instant) =>
        $"{instant.ToUnixTimeSeconds()}.{instant.UtcTicks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond:D6}";

    /// <returns>The beginning of 1970 for what is no time.</returns>
    public static DateTimeOffset At(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds < 100_000_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : DateTimeOffset.UnixEpoch;
}
