using System.Globalization;

namespace Bot.Tests;

/// <summary>A test that takes minutes: it runs when <c>PREPBOT_LONG</c> is set; a number above 1 says how many inputs it takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Set is null or "")
            Skip = "It takes minutes: set PREPBOT_LONG=1.";
    }

    private static string? Set => Environment.GetEnvironmentVariable("PREPBOT_LONG");

    public static int Inputs(int whole) =>
        int.TryParse(Set, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 1 ? count : whole;
}
