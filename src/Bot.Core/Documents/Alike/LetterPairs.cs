using System.Runtime.Intrinsics;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// How many pairs of neighbouring letters a text has, sorted roughly into 32 bins: enough to say at once that two texts are
/// not alike. It never says so of two that are.
/// </summary>
internal readonly record struct LetterPairs(Vector256<byte> Bins, int All)
{
    private const int Most = 7000;

    public static LetterPairs Of(string text)
    {
        Span<byte> bins = stackalloc byte[Vector256<byte>.Count];
        bins.Clear();
        var (all, before, gap) = (0, '\0', true);
        foreach (var character in QuestionKey.Trimmed(text))
        {
            var next = QuestionKey.Plain(character);
            if (next is ' ' && gap)
                continue;
            gap = next is ' ';
            if (before is not '\0')
            {
                ref var bin = ref bins[(int)(((before * 31u) + next) % (uint)bins.Length)];
                all = bin is byte.MaxValue ? Most : all + 1;
                bin = (byte)Math.Min(bin + 1, byte.MaxValue);
            }

            before = next;
        }

        return new(Vector256.Create<byte>(bins), all);
    }

    /// <summary>False: their similarity is below the threshold.</summary>
    public bool MayReach(LetterPairs other, double threshold)
    {
        // A full bin no longer counts, so long texts are always worth the look.
        if (All + other.All >= Most || All + other.All is 0)
            return true;
        var shared = Vector256.Min(Bins, other.Bins);
        var (low, high) = Vector256.Widen(shared);
        return 2.0 * Vector256.Sum(low + high) >= threshold * (All + other.All);
    }
}
