namespace Bot.Core.Documents;

/// <summary>
/// Finds questions that are almost the same. Compared are only those that share one of their rarest words, and of
/// these only the latest few, so the work grows with the number of questions and not with its square.
/// </summary>
internal sealed class NearDuplicates
{
    private const int RareWords = 3;
    private const int Latest = 8;
    private readonly Dictionary<ulong, int> counts = [];
    private readonly Dictionary<ulong, List<int>> byWord = [];
    private readonly List<Similarity?> known = [];
    private readonly IReadOnlyList<string> texts;

    public NearDuplicates(IReadOnlyList<string> texts)
    {
        this.texts = texts;
        foreach (var text in texts)
        {
            foreach (var stem in Stems(text))
            {
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }
    }

    /// <summary>Takes the texts in order.</summary>
    /// <returns>The earlier text that is most like it, or -1.</returns>
    public int Next()
    {
        var at = known.Count;
        known.Add(null);
        var (best, found) = (Similarity.Threshold, -1);
        foreach (var stem in Stems(texts[at]).OrderBy(stem => counts[stem]).Take(RareWords))
        {
            var bucket = byWord.TryGetValue(stem, out var earlier) ? earlier : byWord[stem] = [];
            foreach (var other in bucket.TakeLast(Latest))
            {
                if (Known(at).To(Known(other)) is var alike && alike >= best)
                {
                    (best, found) = (alike, other);
                }
            }

            bucket.Add(at);
        }

        return found;
    }

    private Similarity Known(int at) => known[at] ??= Similarity.Of(texts[at]);

    private static HashSet<ulong> Stems(string text)
    {
        HashSet<ulong> stems = [];
        foreach (var word in new Words(text))
        {
            if (Words.Stem(word) is not 0 and var stem)
            {
                stems.Add(stem);
            }
        }

        return stems;
    }
}
