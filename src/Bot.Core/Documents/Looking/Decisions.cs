using Bot.Core.Questions;

namespace Bot.Core.Documents.Looking;

/// <summary>What people can decide about a point.</summary>
internal static class Choices
{
    public const string MoveUp = "up";
    public const string Leave = "leave";
    public const string AddToAnswer = "add";
    public const string Drop = "drop";
    public const string Always = "always";
    public const string Never = "never";
}

/// <summary>Notes as somebody has decided about them: the files stay as they are.</summary>
internal static class Decisions
{
    public static ReadNotes Apply(ReadNotes notes, IReadOnlyDictionary<string, string> decisions)
    {
        if (decisions.Count is 0)
            return notes;
        var documents = notes.Documents.ToArray();
        foreach (var point in PointsToLookAt.In(notes))
        {
            if (decisions.TryGetValue(point.Key, out var choice))
                documents[point.Document] = Apply(documents[point.Document], point.Problem, choice);
        }

        return new(documents, ImportTotals.Of(documents));
    }

    private static NotedDocument Apply(NotedDocument document, Problem problem, string choice)
    {
        List<NotedQuestion> questions = [.. document.Questions];
        var decided = problem.Code switch
        {
            ProblemCodes.ShiftedAnswers => Shift(questions, problem.Line, choice),
            ProblemCodes.Todo => Settle(questions, problem, choice),
            ProblemCodes.OtherCompany => Name(questions, document, problem.About, choice),
            _ => questions,
        };
        return document with { Questions = decided, Problems = [.. document.Problems.Where(one => one != problem)] };
    }

    /// <summary>The pairs that are held back from this line on.</summary>
    public static (int First, int End) HeldBack(IReadOnlyList<NotedQuestion> questions, int line)
    {
        var first = 0;
        while (first < questions.Count && questions[first].Line < line)
            first++;
        var end = first;
        while (end < questions.Count && questions[end].HeldBack)
            end++;
        return (first, end);
    }

    /// <summary>The questions that stand below a heading with the name that a point is about.</summary>
    public static IReadOnlyList<NotedQuestion> OnlyFor(NotedDocument document, Problem problem) =>
        [.. document.Questions.Where(question => problem.About.Length > 0 && question.OnlyFor == problem.About)];

    private static List<NotedQuestion> Shift(List<NotedQuestion> questions, int line, string choice)
    {
        var (first, end) = HeldBack(questions, line);
        for (var at = first; at < end; at++)
        {
            if (choice is Choices.MoveUp && at > 0)
                questions[at - 1] = questions[at - 1] with { Answer = questions[at].Answer };
            questions[at] = questions[at] with
            {
                HeldBack = false,
                Answer = choice is Choices.MoveUp ? null : questions[at].Answer,
            };
        }

        return questions;
    }

    private static List<NotedQuestion> Settle(List<NotedQuestion> questions, Problem todo, string choice)
    {
        var at = questions.FindLastIndex(question => question.Line <= todo.Line && question.Todo.Contains(todo.About));
        if (at < 0 || choice is Choices.Leave)
            return questions;
        var question = questions[at];
        questions[at] = question with
        {
            Todo = [.. question.Todo.Where(words => words != todo.About)],
            Answer = choice is Choices.AddToAnswer ? $"{question.Answer}\n{todo.About}".Trim() : question.Answer,
        };
        return questions;
    }

    private static List<NotedQuestion> Name(
        List<NotedQuestion> questions,
        NotedDocument document,
        string name,
        string choice
    )
    {
        var slot = document.Problems.Any(one =>
            one.About == name && one.Message.Contains(Placeholders.Interviewer, StringComparison.Ordinal)
        )
            ? Placeholders.Interviewer
            : Placeholders.Company;
        for (var at = 0; at < questions.Count && choice is not Choices.Leave; at++)
        {
            var question = questions[at];
            questions[at] = choice switch
            {
                Choices.Never when question.OnlyFor == name => question with { Direction = Direction.NeverAsk },
                Choices.Always => question with
                {
                    OnlyFor = question.OnlyFor == name ? null : question.OnlyFor,
                    Text = question.Text.Replace(name, slot, StringComparison.Ordinal),
                    Answer = question.Answer?.Replace(name, slot, StringComparison.Ordinal),
                },
                _ => question,
            };
        }

        return questions;
    }
}
