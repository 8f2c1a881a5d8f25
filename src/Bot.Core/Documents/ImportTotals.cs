using Bot.Core.Documents.Alike;
using Bot.Core.Questions;

namespace Bot.Core.Documents;

/// <summary>What documents hold, in numbers.</summary>
/// <param name="Questions">
/// What an interviewer asks. Small talk and clarifying questions are noted and do not count: nobody practises them. A
/// question that stands in several places counts once, as the bank keeps it once.
/// </param>
/// <param name="Answered">Those of them with an answer, be it a script or guidance.</param>
/// <param name="HeldBack">Those of them whose answer is not shown until somebody has looked at it.</param>
/// <param name="ToAskThem">What the candidate asks, counted alike.</param>
/// <param name="ToDos">Notes to oneself that were left in answers.</param>
public sealed record ImportTotals(
    int Questions,
    int Answered,
    int HeldBack,
    int ToAskThem,
    int Stories,
    int Checklists,
    int ChecklistItems,
    int Scripts,
    int Tips,
    int ToDos,
    int Problems
)
{
    /// <summary>Nothing to ask, to tell or to tick.</summary>
    public bool IsEmpty => Questions + ToAskThem + Stories + Checklists + Scripts is 0;

    public static ImportTotals Of(IReadOnlyList<NotedDocument> documents)
    {
        var kept = QuestionMerge.Of(documents).Where(merged => IsPractised(merged.Question)).ToList();
        var asked = kept.Where(merged => merged.Question.Direction is Direction.Asked).ToList();
        return new(
            asked.Count,
            asked.Count(merged => merged.Question.Answer is not null),
            asked.Count(merged => merged.Question.HeldBack),
            kept.Count(merged => merged.Question.Direction is Direction.ToAskThem),
            documents.Sum(document => document.Stories.Count),
            documents.Sum(document => document.Checklists.Count),
            documents.Sum(ItemsOf),
            documents.Sum(document => document.Scripts.Count),
            documents.Sum(document => document.Tips.Count),
            kept.Sum(merged => merged.Question.Todo.Count),
            documents.Sum(document => document.Problems.Count)
        );
    }

    private static bool IsPractised(NotedQuestion question) =>
        question.Kind is not (QuestionKind.SmallTalk or QuestionKind.Clarifying);

    private static int ItemsOf(NotedDocument document) =>
        document
            .Checklists.SelectMany(checklist => checklist.Phases)
            .SelectMany(phase => phase.Groups)
            .Sum(group => group.Items.Count);
}
