using System.Globalization;

namespace Bot.Adapters.Discord;

/// <summary>Discord's ids tell when they were made (reference, snowflakes).</summary>
internal static class Snowflake
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const int CounterBits = 22;

    public static DateTimeOffset At(string id) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Epoch.AddMilliseconds(number >> CounterBits)
            : Epoch;

    /// <summary>The first id that can be made at an instant.</summary>
    public static string First(DateTimeOffset at) =>
        ((ulong)Math.Max(0, (at - Epoch).TotalMilliseconds) << CounterBits).ToString(CultureInfo.InvariantCulture);
}
