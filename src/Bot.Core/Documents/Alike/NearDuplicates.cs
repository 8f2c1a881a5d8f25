using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bot.Core.Documents.Wording;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// Finds questions that are almost the same, within one direction. Compared are only those that share one of their rarest
/// words, and of these only the latest few, so the work grows with the number of questions and not with its square. All
/// questions are added first: only then is it known which words are rare.
/// </summary>
/// <param name="count">How many questions there may be.</param>
internal sealed class NearDuplicates(int count)
{
    private const int RareWords = 3;
    private const int Latest = 8;
    private readonly LetterPairs pairs = new(count);
    private readonly Runs<int> words = new(count);
    private readonly Dictionary<ulong, int> numbers = new(count);
    private readonly List<Word> known = new(count);
    private readonly List<LatestTexts> earlier = [];
    private int next;

    /// <param name="plain">The text in its plain form (<see cref="QuestionKey"/>).</param>
    public void Add(string text, Direction direction, ReadOnlySpan<char> plain)
    {
        pairs.Add(plain);
        // No two words without a letter between them.
        var room = words.Room((text.Length / 2) + 1);
        var length = 0;
        // What is never asked is like nothing, and has its place.
        foreach (var word in new Words(direction is Direction.NeverAsk ? "" : text))
        {
            if (Words.Stem(word) is not (not 0 and var stem))
                continue;
            var number = NumberOf(stem, direction);
            // Very long texts name their words early; looking further back would cost their square.
            if (room[Math.Max(0, length - 64)..length].Contains(number))
                continue;
            room[length++] = number;
            CollectionsMarshal.AsSpan(known)[number].Count++;
        }

        words.Add(length);
    }

    /// <summary>Takes the questions in the order in which they were added.</summary>
    /// <returns>The earlier one that is most like it, or -1.</returns>
    public int Next()
    {
        var at = next++;
        var (best, found) = (Similarity.Threshold, -1);
        Span<int> rarest = stackalloc int[RareWords];
        Span<int> compared = stackalloc int[RareWords * Latest];
        var count = 0;
        foreach (var word in Rarest(words[at], rarest))
        {
            ref var latest = ref LatestWith(word);
            // A word that no other text has leads to none.
            if (Unsafe.IsNullRef(ref latest))
                continue;
            foreach (var other in latest.Texts)
            {
                // Texts that are alike share more than one of their words.
                if (compared[..count].Contains(other))
                    continue;
                compared[count++] = other;
                if (pairs.Alike(at, other, best) is var alike && alike >= best)
                    (best, found) = (alike, other);
            }

            latest.Add(at);
        }

        return found;
    }

    // The last bit of a stem says nothing, so it can say the direction.
    private int NumberOf(ulong stem, Direction direction)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
            numbers,
            direction is Direction.Asked ? stem : stem & ~1UL,
            out var seen
        );
        if (!seen)
        {
            number = known.Count;
            known.Add(default);
        }

        return number;
    }

    private ref LatestTexts LatestWith(int word)
    {
        ref var its = ref CollectionsMarshal.AsSpan(known)[word];
        if (its.Count is 1)
            return ref Unsafe.NullRef<LatestTexts>();
        if (its.Earlier is 0)
        {
            earlier.Add(default);
            its.Earlier = earlier.Count;
        }

        return ref CollectionsMarshal.AsSpan(earlier)[its.Earlier - 1];
    }

    /// <returns>The words that the fewest texts have, rarest first; of equally rare ones the first.</returns>
    private ReadOnlySpan<int> Rarest(ReadOnlySpan<int> its, Span<int> chosen)
    {
        var counts = CollectionsMarshal.AsSpan(known);
        var length = 0;
        foreach (var word in its)
        {
            var place = length;
            while (place > 0 && counts[word].Count < counts[chosen[place - 1]].Count)
                place--;
            if (place == RareWords || chosen[..length].Contains(word))
                continue;
            length = Math.Min(length + 1, RareWords);
            chosen[place..(length - 1)].CopyTo(chosen[(place + 1)..]);
            chosen[place] = word;
        }

        return chosen[..length];
    }

    /// <param name="Count">How many texts have it.</param>
    /// <param name="Earlier">Its place among the earlier ones, counted from 1; 0: it has none yet.</param>
    private record struct Word(int Count, int Earlier);

    private struct LatestTexts
    {
        private Eight texts;
        private int count;

        [UnscopedRef]
        public readonly ReadOnlySpan<int> Texts => ((ReadOnlySpan<int>)texts)[..Math.Min(count, Latest)];

        public void Add(int text) => texts[count++ % Latest] = text;
    }

    [InlineArray(Latest)]
    private struct Eight
    {
        private int first;
    }
}
