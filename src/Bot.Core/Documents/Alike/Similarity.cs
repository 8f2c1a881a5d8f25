namespace Bot.Core.Documents.Alike;

/// <summary>
/// How alike two texts are, from 0 to 1: twice the pairs of neighbouring letters that they share, by all that they
/// have (Dice). Takes time linear in the two, and an order of words changed costs little.
/// </summary>
internal static class Similarity
{
    /// <summary>
    /// From here on two questions may be one. Questions that only share their frame ("Tell me about a time…") stay below.
    /// </summary>
    public const double Threshold = 0.8;

    public static double Of(string one, string other)
    {
        var (mine, theirs) = (PairsOf(one), PairsOf(other));
        var (shared, at, next) = (0, 0, 0);
        while (at < mine.Length && next < theirs.Length)
        {
            var order = mine[at].CompareTo(theirs[next]);
            shared += order is 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            next += order >= 0 ? 1 : 0;
        }

        return mine.Length + theirs.Length is > 0 and var all ? 2.0 * shared / all : 0;
    }

    private static ushort[] PairsOf(string text)
    {
        var plain = QuestionKey.Plain(text);
        var pairs = new ushort[Math.Max(0, plain.Length - 1)];
        for (var at = 0; at < pairs.Length; at++)
            pairs[at] = LetterPairs.Pair(plain[at], plain[at + 1]);
        Array.Sort(pairs);
        return pairs;
    }
}
