using Bot.Core.Documents.Alike;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Reconciling;

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
        List<QuestionDraft> drafts = [.. QuestionMerge.Of(after).Select(merged => new QuestionDraft(merged))];
        MatchTexts(before, drafts, files);
        List<ShelvedQuestion> live = [.. before.Where(one => !one.Retired && files.Contains(one.File))];
        MatchAnswers(Missing(live, drafts), drafts);
        NeighbourMatch.Complete(live, drafts);
        return new(
            [.. drafts.Where(draft => !draft.StaysElsewhere).Select(draft => draft.Placed())],
            [.. Missing(live, drafts).Select(one => one.Id)],
            [.. drafts.Where(draft => draft.StaysElsewhere).Select(draft => draft.Kept())]
        );
    }

    private static void MatchTexts(
        IReadOnlyList<ShelvedQuestion> before,
        List<QuestionDraft> drafts,
        HashSet<string> files
    )
    {
        var byText = before.ToLookup(QuestionKey.Of);
        foreach (var draft in drafts)
        {
            draft.Is = byText[QuestionKey.Of(draft.Question)]
                .MinBy(one => (one.Retired, one.File != draft.File, !files.Contains(one.File), one.Id.Value));
            draft.StaysElsewhere = draft.Is is { Retired: false } found && !files.Contains(found.File);
        }
    }

    private static void MatchAnswers(List<ShelvedQuestion> missing, List<QuestionDraft> drafts)
    {
        var byAnswer = missing
            .Where(one => one.Answer is not null)
            .GroupBy(AnswerKey.Of)
            .ToDictionary(group => group.Key, group => new Queue<ShelvedQuestion>(group.OrderBy(one => one.Place)));
        foreach (var draft in drafts.Where(draft => draft.Is is null && draft.Question.Answer is not null))
        {
            if (byAnswer.TryGetValue(AnswerKey.Of(draft), out var same) && same.TryDequeue(out var found))
                draft.Is = found;
        }
    }

    private static List<ShelvedQuestion> Missing(List<ShelvedQuestion> live, List<QuestionDraft> drafts)
    {
        HashSet<QuestionId?> found = [.. drafts.Select(draft => draft.Is?.Id)];
        return [.. live.Where(one => !found.Contains(one.Id))];
    }

    private readonly record struct AnswerKey(string File, string Section, Direction Direction, string Answer)
    {
        public static AnswerKey Of(ShelvedQuestion one) => Of(one.File, one.Section, one.Direction, one.Answer!);

        public static AnswerKey Of(QuestionDraft draft) =>
            Of(draft.File, draft.Question.Section, draft.Question.Direction, draft.Question.Answer!);

        private static AnswerKey Of(string file, IReadOnlyList<string> section, Direction direction, string answer) =>
            new(file, string.Join('\n', section), direction, QuestionKey.Plain(answer));
    }
}
