namespace Bot.Core.Documents.Alike;

/// <summary>
/// How alike two texts are, from 0 to 1: twice the pairs of neighbouring letters that they share, by all that they
/// have (Dice). Takes time linear in the two, and an order of words changed costs little.
/// </summary>
internal sealed class Similarity
{
    /// <summary>
    /// From here on two questions may be one. Questions that only share their frame ("Tell me about a time…") stay below.
    /// </summary>
    public const double Threshold = 0.8;

    private readonly ushort[] pairs;

    private Similarity(ushort[] pairs) => this.pairs = pairs;

    /// <summary>The text made ready for being compared with many.</summary>
    public static Similarity Of(string text)
    {
        var plain = QuestionKey.Plain(text);
        var pairs = new ushort[Math.Max(0, plain.Length - 1)];
        for (var at = 0; at < pairs.Length; at++)
        {
            // Exact for the letters of Latin-1; beyond, two pairs may now and then count as one.
            pairs[at] = (ushort)((plain[at] << 8) ^ (plain[at] >> 8) ^ plain[at + 1]);
        }

        Array.Sort(pairs);
        return new Similarity(pairs);
    }

    public static double Of(string one, string other) => Of(one).To(Of(other));

    /// <param name="least">When it is certain that they are less alike, something less is returned.</param>
    public double To(Similarity other, double least = Threshold)
    {
        var all = pairs.Length + other.pairs.Length;
        var spare = all - (int)Math.Ceiling((least * all) - 1e-9);
        if (all is 0 || Math.Abs(pairs.Length - other.pairs.Length) > spare)
            return 0;
        var (shared, mine, theirs) = (0, 0, 0);
        // What neither shares with the other is what was passed without a match.
        while (mine < pairs.Length && theirs < other.pairs.Length && mine + theirs - 2 * shared <= spare)
        {
            var order = pairs[mine].CompareTo(other.pairs[theirs]);
            shared += order is 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return 2.0 * shared / all;
    }
}
