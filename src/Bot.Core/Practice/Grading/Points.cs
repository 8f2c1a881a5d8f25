using Bot.Core.Documents.Wording;

namespace Bot.Core.Practice.Grading;

/// <summary>How many points of an answer were found in what was said. A point is a sentence with content of its own.</summary>
internal readonly record struct Points(int Found, int Of)
{
    /// <summary>So many content words in common make a point found.</summary>
    private const int Shared = 2;

    /// <param name="said">The learner's words.</param>
    /// <param name="answer">The answer to compare with.</param>
    public static Points In(string said, string answer)
    {
        var points = Each(said, answer).ToList();
        return new(points.Count(point => point.Found), points.Count);
    }

    /// <summary>Every point of an answer, in order, and whether it was found.</summary>
    public static IEnumerable<(string Point, bool Found)> Each(string said, string answer)
    {
        var known = Stems(said);
        foreach (var sentence in Sentences(answer))
            if (Stems(sentence) is { Count: >= Shared } stems)
                yield return (sentence, stems.Count(known.Contains) >= Shared);
    }

    /// <summary>Under a third Again, to two thirds Hard, more Good; Easy is never suggested.</summary>
    /// <returns>Null: there are no points to go by.</returns>
    public Grade? Guess =>
        Of is 0 ? null
        : Found * 3 < Of ? Grade.Again
        : Found * 3 <= Of * 2 ? Grade.Hard
        : Grade.Good;

    /// <summary>The sentences and list lines of a text.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !Ends(text, at))
                continue;
            if (text[start..at].Trim(Edges) is { Length: > 0 } sentence)
                yield return sentence;
            start = Math.Min(at + 1, text.Length);
        }
    }

    private static readonly char[] Edges = [' ', '\t', '\r', '-', '*', '•', '>', '.'];

    // A full stop inside a word, or before a small letter (v1.2, e.g. this), ends nothing.
    private static bool Ends(string text, int at) =>
        text[at] is '\n' or ';' or '。' or '！' or '？'
        || (text[at] is '.' or '!' or '?' && BeginsAnew(text.AsSpan(at + 1)));

    private static bool BeginsAnew(ReadOnlySpan<char> after) =>
        after.IsEmpty || (char.IsWhiteSpace(after[0]) && !(after.TrimStart() is [var next, ..] && char.IsLower(next)));

    private static HashSet<ulong> Stems(string text)
    {
        HashSet<ulong> stems = [];
        foreach (var word in new Words(text))
            if (Words.Stem(word) is not 0 and var stem)
                stems.Add(stem);
        return stems;
    }
}
