namespace Bot.Core.Documents;

/// <summary>A question that shall stand on the shelf.</summary>
/// <param name="Place">Its order within its file.</param>
/// <param name="Id">The question that it already is, with its practice history; null: it is new.</param>
public sealed record PlacedQuestion(string File, int Place, NotedQuestion Question, Questions.QuestionId? Id);

/// <summary>A question of the documents that a file outside this import already brought: the shelved one stays as it is.</summary>
public sealed record KeptElsewhere(Questions.QuestionId Id, string File, NotedQuestion Question);

/// <param name="Placed">What the documents hold, duplicates merged, in their order.</param>
/// <param name="Retired">Live questions of these files that are gone from them.</param>
public sealed record Reconciled(
    IReadOnlyList<PlacedQuestion> Placed,
    IReadOnlyList<Questions.QuestionId> Retired,
    IReadOnlyList<KeptElsewhere> KeptElsewhere
);

/// <summary>
/// Recognises the questions of a shelf in newer documents. A question is the same when it has the same text up to
/// quotes, dashes and case, and direction, in whichever file; else the same file and section with the same answer; else
/// the same place between two unchanged neighbours and a similarity of 0.8. A retired question that comes back is
/// revived. Only files that come again retire what they no longer hold. The same documents twice change nothing.
/// </summary>
public static class Reconciliation
{
    /// <param name="before">All of one shelf, retired ones too.</param>
    public static Reconciled Match(IReadOnlyList<ShelvedQuestion> before, IReadOnlyList<NotedDocument> after)
    {
        HashSet<string> files = [.. after.Select(document => document.File)];
        var drafts = QuestionMerge.Of(after).Select(merged => new Draft(merged)).ToList();
        MatchTexts(before, drafts, files);
        var matched = drafts.Where(draft => draft.Is is not null).Select(draft => draft.Is!.Id).ToHashSet();
        var gone = before.Where(one => !one.Retired && files.Contains(one.File)).ToList();
        MatchAnswers([.. gone.Where(one => !matched.Contains(one.Id))], drafts, matched);
        MatchNeighbours(gone, drafts, matched);
        return new(
            [.. drafts.Where(draft => !draft.StaysElsewhere).Select(draft => draft.Placed())],
            [.. gone.Where(one => !matched.Contains(one.Id)).Select(one => one.Id)],
            [.. drafts.Where(draft => draft.StaysElsewhere).Select(draft => draft.Kept())]
        );
    }

    private static void MatchTexts(IReadOnlyList<ShelvedQuestion> before, List<Draft> drafts, HashSet<string> files)
    {
        var byText = before.ToLookup(QuestionKey.Of);
        foreach (var draft in drafts)
        {
            draft.Is = byText[QuestionKey.Of(draft.Merged.Question)]
                .MinBy(one => (one.Retired, one.File != draft.Merged.File, !files.Contains(one.File), one.Id.Value));
            draft.StaysElsewhere = draft.Is is { Retired: false } found && !files.Contains(found.File);
        }
    }

    private static void MatchAnswers(
        List<ShelvedQuestion> gone,
        List<Draft> drafts,
        HashSet<Questions.QuestionId> matched
    )
    {
        var byAnswer = gone.Where(one => one.Answer is not null)
            .GroupBy(AnswerKey.Of)
            .ToDictionary(group => group.Key, group => new Queue<ShelvedQuestion>(group.OrderBy(one => one.Place)));
        foreach (var draft in drafts.Where(draft => draft.Is is null && draft.Merged.Question.Answer is not null))
        {
            if (byAnswer.TryGetValue(AnswerKey.Of(draft.Merged), out var same) && same.TryDequeue(out var found))
            {
                draft.Is = found;
                matched.Add(found.Id);
            }
        }
    }

    /// <summary>Between two neighbours that were recognised, as many unknown questions as are gone: one by one in order.</summary>
    private static void MatchNeighbours(
        List<ShelvedQuestion> live,
        List<Draft> drafts,
        HashSet<Questions.QuestionId> matched
    )
    {
        var filesBefore = live.ToLookup(one => one.File);
        foreach (var file in drafts.Where(draft => !draft.StaysElsewhere).GroupBy(draft => draft.Merged.File))
        {
            var known = filesBefore[file.Key].Select(one => one.Id).ToHashSet();
            var gapsBefore = Gaps(
                filesBefore[file.Key].OrderBy(one => one.Place),
                one => matched.Contains(one.Id) ? one.Id : null
            );
            var gapsAfter = Gaps(file, draft => draft.Is is { } one && known.Contains(one.Id) ? one.Id : null);
            foreach (var (between, unknown) in gapsAfter)
            {
                if (gapsBefore.TryGetValue(between, out var gone) && gone.Count == unknown.Count)
                {
                    Pair(gone, unknown, matched);
                }
            }
        }
    }

    private static void Pair(List<ShelvedQuestion> gone, List<Draft> unknown, HashSet<Questions.QuestionId> matched)
    {
        for (var at = 0; at < gone.Count; at++)
        {
            var (one, draft) = (gone[at], unknown[at]);
            var sameDirection = one.Direction == draft.Merged.Question.Direction;
            if (sameDirection && Similarity.Of(one.Text, draft.Merged.Question.Text) >= Similarity.Threshold)
            {
                draft.Is = one;
                matched.Add(one.Id);
            }
        }
    }

    /// <summary>What stands between each two recognised neighbours; the file's ends are neighbours too.</summary>
    private static Dictionary<(Questions.QuestionId? Above, Questions.QuestionId? Below), List<T>> Gaps<T>(
        IEnumerable<T> sequence,
        Func<T, Questions.QuestionId?> recognised
    )
    {
        Dictionary<(Questions.QuestionId?, Questions.QuestionId?), List<T>> gaps = [];
        Questions.QuestionId? above = null;
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

        void Close(Questions.QuestionId? below)
        {
            if (gap.Count > 0)
            {
                gaps[(above, below)] = gap;
                gap = [];
            }
        }
    }

    private readonly record struct AnswerKey(string File, string Section, Questions.Direction Direction, string Answer)
    {
        public static AnswerKey Of(ShelvedQuestion one) =>
            new(one.File, Joined(one.Section), one.Direction, QuestionKey.Plain(one.Answer!));

        public static AnswerKey Of(MergedQuestion merged) =>
            new(
                merged.File,
                Joined(merged.Question.Section),
                merged.Question.Direction,
                QuestionKey.Plain(merged.Question.Answer!)
            );

        private static string Joined(IReadOnlyList<string> section) => string.Join('\n', section);
    }

    private sealed class Draft(MergedQuestion merged)
    {
        public MergedQuestion Merged { get; } = merged;

        public ShelvedQuestion? Is { get; set; }

        public bool StaysElsewhere { get; set; }

        public PlacedQuestion Placed() => new(Merged.File, Merged.Place, Merged.Question, Is?.Id);

        public KeptElsewhere Kept() => new(Is!.Id, Merged.File, Merged.Question);
    }
}
