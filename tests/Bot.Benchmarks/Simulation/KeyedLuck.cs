using Bot.Core.Practice.Spacings;

namespace Bot.Benchmarks.Simulation;

/// <summary>Random numbers that depend on their key alone (splitmix64).</summary>
internal static class KeyedLuck
{
    /// <returns>From 0, below 1.</returns>
    public static double Of(int run, int question, int asking, int draw)
    {
        var state = 0UL;
        foreach (var key in (ReadOnlySpan<int>)[run, question, asking, draw])
            state = Mix(state ^ (uint)key);
        return (state >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>Parameters around the defaults, within their bounds, w0 to w3 ascending.</summary>
internal static class DrawnParameters
{
    private const double Spread = 0.3;

    public static SpacingParameters Of(int seed)
    {
        var drawn = new double[SpacingParameters.Count];
        for (var i = 0; i < drawn.Length; i++)
        {
            var (value, least, most) = SpacingParameters.Weights[i];
            var normal = Enumerable.Range(0, 12).Sum(draw => KeyedLuck.Of(seed, -2, i, draw)) - 6;
            drawn[i] = Math.Clamp(value * Math.Exp(Spread * normal), least, most);
        }
        Array.Sort(drawn, 0, 4);
        return new(drawn);
    }
}
