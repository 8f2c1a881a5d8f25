using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Adapters.Wire;

/// <summary>How long a server asks to wait (RFC 9110, 10.2.3), whatever its body is: empty, HTML or JSON.</summary>
internal static class RetryAfter
{
    // A proxy may ask for a day; nobody is served by a bot that believes it.
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>The body's <c>retry_after</c> in seconds, which is exact, else the header, which is rounded up.</summary>
    /// <returns>Null: the server does not say.</returns>
    public static TimeSpan? Read(HttpResponseHeaders headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var wait = InBody(body) ?? InHeader(headers, now);
        return wait is null ? null
            : wait > Most ? Most
            : wait < TimeSpan.Zero ? TimeSpan.Zero
            : wait;
    }

    private static TimeSpan? InHeader(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.TryGetValues("Retry-After", out var values))
            return null;
        var said = values.First();
        if (double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return Seconds(seconds);
        return DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, out var date) ? date - now : null;
    }

    private static TimeSpan? InBody(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty || body[0] is not (byte)'{')
            return null;
        try
        {
            Utf8JsonReader reader = new(body);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals("retry_after"))
                    return reader.Read() && reader.TryGetDouble(out var seconds) ? Seconds(seconds) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not the JSON that it began as; the header decides.
        }
        return null;
    }

    private static TimeSpan? Seconds(double seconds) =>
        double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Most.TotalSeconds)) : null;
}
