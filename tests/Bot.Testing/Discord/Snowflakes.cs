using System.Globalization;

namespace Bot.Testing.Discord;

/// <summary>Discord's ids: milliseconds since 2015, and a counter that tells those of one millisecond apart.</summary>
internal static class Snowflakes
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static long counter;

    public static string Next()
    {
        var count = Interlocked.Increment(ref counter);
        var milliseconds = (long)(DateTimeOffset.UtcNow - Epoch).TotalMilliseconds;
        return ((milliseconds << 22) | (count & 0x3FFFFF)).ToString(CultureInfo.InvariantCulture);
    }
}
