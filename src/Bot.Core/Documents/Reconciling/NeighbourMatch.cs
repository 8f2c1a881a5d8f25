using Bot.Core.Documents.Alike;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Reconciling;

/// <summary>
/// Recognises questions by their place: where two neighbours were recognised (a file's ends are neighbours too) and as
/// many unknown questions stand between them as are missing there, they are compared one by one.
/// </summary>
internal static class NeighbourMatch
{
    /// <param name="live">The live questions of the files.</param>
    public static void Complete(List<ShelvedQuestion> live, List<QuestionDraft> drafts)
    {
        HashSet<QuestionId?> found = [.. drafts.Select(draft => draft.Is?.Id)];
        var before = live.ToLookup(one => one.File);
        foreach (var file in drafts.GroupBy(draft => draft.File))
        {
            // What moved between files, here or away, is no neighbour and takes no place.
            HashSet<QuestionId?> stayed =
            [
                .. file.Where(draft => draft.Is?.File == file.Key).Select(draft => draft.Is!.Id),
            ];
            var missing = Gaps(
                before[file.Key]
                    .Where(one => stayed.Contains(one.Id) || !found.Contains(one.Id))
                    .OrderBy(one => one.Place),
                one => stayed.Contains(one.Id) ? one.Id : null
            );
            var unknown = Gaps(
                file.Where(draft => draft.Is is null || draft.Is is { Retired: false } && draft.Is.File == file.Key),
                draft => draft.Is?.Id
            );
            foreach (var (between, drafted) in unknown)
            {
                if (missing.TryGetValue(between, out var gone) && gone.Count == drafted.Count)
                    Compare(gone, drafted);
            }
        }
    }

    private static void Compare(List<ShelvedQuestion> gone, List<QuestionDraft> drafted)
    {
        foreach (var (one, draft) in gone.Zip(drafted))
        {
            var sameDirection = one.Direction == draft.Question.Direction;
            if (sameDirection && Similarity.Of(one.Text, draft.Question.Text) >= Similarity.Threshold)
                draft.Is = one;
        }
    }

    /// <summary>What stands between each two recognised neighbours.</summary>
    private static Dictionary<(QuestionId? Above, QuestionId? Below), List<T>> Gaps<T>(
        IEnumerable<T> sequence,
        Func<T, QuestionId?> recognised
    )
    {
        Dictionary<(QuestionId?, QuestionId?), List<T>> gaps = [];
        QuestionId? above = null;
        List<T> gap = [];
        foreach (var one in sequence)
        {
            if (recognised(one) is not { } id)
            {
                gap.Add(one);
                continue;
            }

            Close(id);
            above = id;
        }

        Close(null);
        return gaps;

        void Close(QuestionId? below)
        {
            if (gap.Count > 0)
                gaps[(above, below)] = gap;
            gap = [];
        }
    }
}
