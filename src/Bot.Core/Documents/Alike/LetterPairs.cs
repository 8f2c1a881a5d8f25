using System.Runtime.Intrinsics;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// The pairs of neighbouring letters of many texts, kept so that one text is quickly compared with some of the others.
/// </summary>
/// <param name="count">How many texts there may be.</param>
internal sealed class LetterPairs(int count)
{
    /// <summary>How many different pairs there are.</summary>
    private const int Different = ushort.MaxValue + 1;

    private readonly Runs<ushort> pairs = new(count);
    private readonly Vector256<byte>[] bins = new Vector256<byte>[count];
    private int[]? left;
    private int laidOut = -1;

    /// <summary>Exact for the letters of Latin-1; beyond, two pairs may now and then count as one.</summary>
    public static ushort Pair(char one, char next) => (ushort)((one << 8) ^ (one >> 8) ^ next);

    /// <summary>Takes the texts in order.</summary>
    public void Add(ReadOnlySpan<char> plain)
    {
        var length = Math.Max(0, plain.Length - 1);
        var room = pairs.Room(length);
        Span<byte> full = stackalloc byte[Vector256<byte>.Count];
        full.Clear();
        for (var at = 0; at < room.Length; at++)
        {
            room[at] = Pair(plain[at], plain[at + 1]);
            ref var bin = ref full[(room[at] * 0x9E37 >> 11) & (Vector256<byte>.Count - 1)];
            bin = bin is byte.MaxValue ? bin : (byte)(bin + 1);
        }

        bins[pairs.Count] = Vector256.Create<byte>(full);
        pairs.Add(length);
    }

    /// <summary>As <see cref="Similarity.Of"/>; when it is certain that they are less alike, something less than <paramref name="least"/>.</summary>
    public double Alike(int one, int other, double least)
    {
        var mine = pairs[one];
        var theirs = pairs[other];
        var all = mine.Length + theirs.Length;
        var needed = ((int)Math.Ceiling((least * all) - 1e-9) + 1) / 2;
        if (all is 0 || Math.Min(mine.Length, theirs.Length) < needed || !MayShare(one, other, needed))
            return 0;
        LayOut(one, mine);
        return 2.0 * Shared(left, theirs, theirs.Length - needed) / all;
    }

    /// <summary>Sorted roughly into bins, the pairs of the two are at least so many that are the same.</summary>
    private bool MayShare(int one, int other, int needed)
    {
        var shared = Vector256.Min(bins[one], bins[other]);
        var (low, high) = Vector256.Widen(shared);
        // A full bin no longer counts, so long texts are always worth the look.
        return Vector256.Sum(low + high) >= needed
            || Vector256.EqualsAny(Vector256.Max(bins[one], bins[other]), Vector256<byte>.AllBitsSet);
    }

    /// <summary>Counts the pairs of a text by what they are, for all that it will be compared with.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(left))]
    private void LayOut(int text, ReadOnlySpan<ushort> its)
    {
        left ??= new int[Different];
        if (laidOut == text)
            return;
        if (laidOut >= 0)
            foreach (var pair in pairs[laidOut])
                left[pair] = 0;
        laidOut = text;
        foreach (var pair in its)
            left[pair]++;
    }

    /// <param name="spare">So many may be without a match before it is certain that the two are too different.</param>
    private static int Shared(int[] left, ReadOnlySpan<ushort> theirs, int spare)
    {
        var (at, lacking) = (0, 0);
        for (; at < theirs.Length && lacking <= spare; at++)
            lacking += --left[theirs[at]] < 0 ? 1 : 0;
        foreach (var pair in theirs[..at])
            left[pair]++;
        return at - lacking;
    }
}
