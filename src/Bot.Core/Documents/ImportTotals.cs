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

    public static ImportTotals Of(IReadOnlyList<NotedDocument> documents) => Of(documents, QuestionMerge.Of(documents));

    /// <param name="kept">The questions of the documents, each once.</param>
    internal static ImportTotals Of(IReadOnlyList<NotedDocument> documents, IReadOnlyList<MergedQuestion> kept)
    {
        var (asked, answered, heldBack, toAskThem, toDos) = (0, 0, 0, 0, 0);
        foreach (var (_, _, question) in kept)
        {
            if (!IsPractised(question))
                continue;
            toDos += question.Todo.Count;
            toAskThem += question.Direction is Direction.ToAskThem ? 1 : 0;
            if (question.Direction is not Direction.Asked)
                continue;
            asked++;
            answered += question.Answer is null ? 0 : 1;
            heldBack += question.HeldBack ? 1 : 0;
        }

        return new(
            asked,
            answered,
            heldBack,
            toAskThem,
            documents.Sum(document => document.Stories.Count),
            documents.Sum(document => document.Checklists.Count),
            documents.Sum(ItemsOf),
            documents.Sum(document => document.Scripts.Count),
            documents.Sum(document => document.Tips.Count),
            toDos,
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
