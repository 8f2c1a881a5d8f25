using Bot.Core.Chat;

namespace Bot.Core.Documents.Looking;

/// <summary>What a press on a point did, in one line.</summary>
internal static class DecidedView
{
    private const string Unchanged = "Your file is unchanged.";

    /// <param name="document">As it was before the press.</param>
    public static string Of(NotedDocument document, Problem problem, string choice) =>
        (problem.Code, choice) switch
        {
            (_, Choices.MoveUp) => $"Moved. {Unchanged} The last of them has no answer now.",
            (_, Choices.AddToAnswer) => $"Added to the answer. {Unchanged}",
            (_, Choices.Drop) => $"Dropped. {Unchanged}",
            (ProblemCodes.Todo, _) => "Kept as a note on that question.",
            (ProblemCodes.ShiftedAnswers, _) => "Left as they are. They can be asked with their answers.",
            (ProblemCodes.OtherCompany, _) => OfName(Decisions.OnlyFor(document, problem).Count, problem, choice),
            _ => "Left as it is.",
        };

    /// <param name="questions">How many stand below a heading that names it.</param>
    private static string OfName(int questions, Problem problem, string choice) =>
        (choice, questions) switch
        {
            (Choices.Always, 0) => $"The slot stands there now. {Unchanged}",
            (Choices.Always, _) => $"I will ask {Them(questions)} always, with the slot in place of the name.",
            (Choices.Never, _) => $"I will not ask {Them(questions)}.",
            (_, 0) => "Left as it is.",
            _ => $"I will ask {Them(questions)} only for {Phrase.Clip(problem.About, 40)}.",
        };

    private static string Them(int questions) => questions is 1 ? "this question" : $"these {questions} questions";
}
