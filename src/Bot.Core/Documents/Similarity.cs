namespace Bot.Core.Documents;

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

    private readonly uint[] pairs;

    private Similarity(uint[] pairs) => this.pairs = pairs;

    /// <summary>The text made ready for being compared with many.</summary>
    public static Similarity Of(string text)
    {
        var plain = QuestionKey.Plain(text);
        var pairs = new uint[Math.Max(0, plain.Length - 1)];
        for (var at = 0; at < pairs.Length; at++)
        {
            pairs[at] = ((uint)plain[at] << 16) | plain[at + 1];
        }

        Array.Sort(pairs);
        return new Similarity(pairs);
    }

    public static double Of(string one, string other) => Of(one).To(Of(other));

    public double To(Similarity other)
    {
        var all = pairs.Length + other.pairs.Length;
        if (all is 0 || 2.0 * Math.Min(pairs.Length, other.pairs.Length) / all < Threshold)
        {
            return 0; // Too different in length to reach the threshold.
        }

        var (shared, mine, theirs) = (0, 0, 0);
        while (mine < pairs.Length && theirs < other.pairs.Length)
        {
            var order = pairs[mine].CompareTo(other.pairs[theirs]);
            shared += order is 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return 2.0 * shared / all;
    }
}
