using System.Runtime.InteropServices;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// Finds questions that are almost the same. Compared are only those that share one of their rarest words, and of
/// these only the latest few, so the work grows with the number of questions and not with its square.
/// </summary>
internal sealed class NearDuplicates
{
    private const int RareWords = 3;
    private const int Latest = 8;
    private readonly IReadOnlyList<string> texts;
    private readonly Similarity?[] ready;
    private readonly LetterPairs[] pairs;
    private readonly int[] rarest;
    private readonly Latest8?[] earlier;
    private readonly bool[] lonely;
    private int next;

    public NearDuplicates(IReadOnlyList<string> texts)
    {
        this.texts = texts;
        ready = new Similarity?[texts.Count];
        pairs = new LetterPairs[texts.Count];
        Dictionary<ulong, int> numbers = new(texts.Count);
        List<int> counts = [];
        var (words, ends) = (new List<int>(texts.Count * 8), new int[texts.Count]);
        for (var at = 0; at < texts.Count; at++)
        {
            Count(texts[at], numbers, counts, words);
            ends[at] = words.Count;
        }

        earlier = new Latest8?[counts.Count];
        lonely = [.. counts.Select(count => count is 1)];
        rarest = new int[texts.Count * RareWords];
        for (var at = 0; at < texts.Count; at++)
            Choose(
                CollectionsMarshal.AsSpan(words)[(at is 0 ? 0 : ends[at - 1])..ends[at]],
                counts,
                rarest.AsSpan(at * RareWords, RareWords)
            );
    }

    /// <summary>Takes the texts in order.</summary>
    /// <returns>The earlier text that is most like it, or -1.</returns>
    public int Next()
    {
        var at = next++;
        var (best, found) = (Similarity.Threshold, -1);
        pairs[at] = LetterPairs.Of(texts[at]);
        Span<int> compared = stackalloc int[RareWords * Latest];
        var count = 0;
        foreach (var word in rarest.AsSpan(at * RareWords, RareWords))
        {
            if (word < 0)
                break;
            // A word that no other text has leads to none.
            if (lonely[word])
                continue;
            var others = earlier[word] ??= new Latest8();
            foreach (var other in others.Texts)
            {
                // Texts that are alike share more than one of their words.
                if (compared[..count].Contains(other))
                    continue;
                compared[count++] = other;
                if (Alike(at, other, best) is var alike && alike >= best)
                    (best, found) = (alike, other);
            }

            others.Add(at);
        }

        return found;
    }

    private double Alike(int one, int other, double least) =>
        pairs[one].MayReach(pairs[other], least) ? Ready(one).To(Ready(other), least) : 0;

    private Similarity Ready(int at) => ready[at] ??= Similarity.Of(texts[at]);

    /// <summary>Adds the words of a text, each once.</summary>
    private static void Count(string text, Dictionary<ulong, int> numbers, List<int> counts, List<int> words)
    {
        var start = words.Count;
        foreach (var word in new Words(text))
        {
            if (Words.Stem(word) is not (not 0 and var stem))
                continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, stem, out var known);
            if (!known)
            {
                number = counts.Count;
                counts.Add(0);
            }

            // Very long texts name their words early; looking further back would cost their square.
            var own = CollectionsMarshal.AsSpan(words)[Math.Max(start, words.Count - 64)..];
            if (own.Contains(number))
                continue;
            words.Add(number);
            counts[number]++;
        }
    }

    private static void Choose(ReadOnlySpan<int> words, List<int> counts, Span<int> chosen)
    {
        chosen.Fill(-1);
        foreach (var word in words)
        {
            var place = RareWords;
            while (place > 0 && (chosen[place - 1] < 0 || counts[word] < counts[chosen[place - 1]]))
                place--;
            if (place == RareWords || chosen.Contains(word))
                continue;
            chosen[place..^1].CopyTo(chosen[(place + 1)..]);
            chosen[place] = word;
        }
    }

    private sealed class Latest8
    {
        private readonly int[] texts = new int[Latest];
        private int count;

        public ReadOnlySpan<int> Texts => texts.AsSpan(0, Math.Min(count, Latest));

        public void Add(int text) => texts[count++ % Latest] = text;
    }
}
