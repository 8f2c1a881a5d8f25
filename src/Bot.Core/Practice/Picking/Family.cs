using Bot.Core.Documents.Alike;
using Bot.Core.Documents.Wording;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>
/// Questions so near to one another that both on one day would be one too many: almost the same text, or of one
/// section with half of their telling words in common.
/// </summary>
public static class Family
{
    public static bool Same(Question one, Question other) =>
        one.Id == other.Id
        || Similarity.Of(one.Text, other.Text) >= Similarity.Threshold
        || (one.File == other.File && one.Section.SequenceEqual(other.Section) && ShareHalf(one.Text, other.Text));

    private static bool ShareHalf(string one, string other)
    {
        var (mine, theirs) = (Stems(one), Stems(other));
        var fewer = Math.Min(mine.Count, theirs.Count);
        mine.IntersectWith(theirs);
        return fewer > 0 && mine.Count * 2 >= fewer && mine.Count > 1;
    }

    private static HashSet<ulong> Stems(string text)
    {
        HashSet<ulong> stems = [];
        foreach (var word in new Words(text))
            if (Words.Stem(word) is not 0 and var stem)
                stems.Add(stem);
        return stems;
    }
}
