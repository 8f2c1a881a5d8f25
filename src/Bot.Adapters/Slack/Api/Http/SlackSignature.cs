using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Adapters.Slack.Api.Http;

/// <summary>Whether a request is Slack's (authentication/verifying-requests-from-slack).</summary>
internal static class SlackSignature
{
    /// <summary>A request signed longer ago, or so long ahead, is somebody's copy.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="timestamp">The header <c>X-Slack-Request-Timestamp</c>: seconds since 1970.</param>
    /// <param name="signature">The header <c>X-Slack-Signature</c>.</param>
    /// <returns>What is wrong with it, in a sentence; null: nothing.</returns>
    public static string? Fault(
        string secret,
        string? timestamp,
        string? signature,
        ReadOnlySpan<byte> body,
        DateTimeOffset now
    )
    {
        if (
            !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || string.IsNullOrEmpty(signature)
        )
            return "It is not signed.";
        if (Math.Abs((double)now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
            return "It was signed more than five minutes ago: somebody sends a copy, or this machine's clock is wrong.";
        var expected = Encoding.ASCII.GetBytes(Of(secret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))
            ? null
            : "It is not signed with this app's signing secret (Slack:SigningSecret).";
    }

    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
