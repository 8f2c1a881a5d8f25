using Bot.Core.People;

namespace Bot.Core.Practice;

/// <summary>A shuffle that needs no memory (splitmix64): the same after a restart, another for each learner.</summary>
public static class KeyedOrder
{
    public static ulong Of(LearnerId learner, long thing) => Mix(Mix((ulong)learner.Value) ^ (ulong)thing);

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
