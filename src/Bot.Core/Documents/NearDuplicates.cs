namespace Bot.Core.Documents;

/// <summary>
/// Finds questions that are almost the same. Compared are only those that share one of their rarest words, and of
/// these only the latest few, so the work grows with the number of questions and not with its square.
/// </summary>
internal sealed class NearDuplicates
{
    private const int RareWords = 3;
    private const int Latest = 8;
    private readonly IReadOnlyList<string> texts;
    private readonly ulong[][] stems;
    private readonly Similarity?[] ready;
    private readonly Dictionary<ulong, List<int>> earlier = [];
    private int next;

    public NearDuplicates(IReadOnlyList<string> texts)
    {
        this.texts = texts;
        ready = new Similarity?[texts.Count];
        stems = [.. texts.Select(Stems)];
        Dictionary<ulong, int> counts = [];
        foreach (var stem in stems.SelectMany(all => all))
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        foreach (var all in stems)
            Array.Sort(all, (one, other) => counts[one].CompareTo(counts[other]));
    }

    /// <summary>Takes the texts in order.</summary>
    /// <returns>The earlier text that is most like it, or -1.</returns>
    public int Next()
    {
        var at = next++;
        var (best, found) = (Similarity.Threshold, -1);
        foreach (var stem in stems[at].AsSpan(0, Math.Min(RareWords, stems[at].Length)))
        {
            if (!earlier.TryGetValue(stem, out var others))
                earlier[stem] = others = [];
            for (var other = Math.Max(0, others.Count - Latest); other < others.Count; other++)
            {
                if (Alike(at, others[other]) is var alike && alike >= best)
                    (best, found) = (alike, others[other]);
            }
            others.Add(at);
        }

        return found;
    }

    private double Alike(int one, int other)
    {
        // The lengths alone say most of the noes.
        var (shorter, longer) = (texts[one].Length, texts[other].Length);
        if (2.0 * Math.Min(shorter, longer) < (Similarity.Threshold - 0.1) * (shorter + longer))
            return 0;
        return Ready(one).To(Ready(other));
    }

    private Similarity Ready(int at) => ready[at] ??= Similarity.Of(texts[at]);

    private static ulong[] Stems(string text)
    {
        HashSet<ulong> stems = [];
        foreach (var word in new Words(text))
            stems.Add(Words.Stem(word));
        stems.Remove(0);
        return [.. stems];
    }
}
