using Bot.Core.People;

namespace Bot.Core.Practice.Picking;

/// <summary>A shuffle that needs no memory (splitmix64): the same after a restart, another for each learner.</summary>
public static class KeyedOrder
{
    public static ulong Of(LearnerId learner, long thing) => Mix(Mix((ulong)learner.Value) ^ (ulong)thing);

    /// <summary>A permutation of 0 to <paramref name="count"/> - 1: every place once, in an order of the learner's own.</summary>
    /// <param name="place">From 0; it begins anew behind the last.</param>
    public static long Permuted(LearnerId learner, long place, long count)
    {
        var (first, step) = (Mix((ulong)learner.Value), Mix(~(ulong)learner.Value) % (ulong)count);
        while (Gcd(step, (ulong)count) is not 1)
            step++;
        return (long)(((UInt128)step * (ulong)place + first) % (ulong)count);
    }

    private static ulong Gcd(ulong one, ulong other) => other is 0 ? one : Gcd(other, one % other);

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
