using Bot.Core.Chat;

namespace Bot.Core.Documents.Looking;

/// <summary>One point at a time: its line, its neighbours, and what can be done.</summary>
internal static class LookView
{
    public const string LookVerb = "look-notes";
    public const string DecideVerb = "decide-notes";

    /// <summary>In the subject of a look: every pair.</summary>
    public const string All = "all";

    private const int ShownPairs = 2;
    private const int MostPairs = 12;
    private const int Clip = 60;

    public static ChatMessage NothingToLookAt { get; } =
        Line("There is no point to look at. Drop a file, and I will read it.");

    /// <summary>Everything is decided; with what was imported already there is nothing more to press.</summary>
    /// <param name="done">What the press did; null: nothing was pressed.</param>
    public static ChatMessage AllLookedAt(string? done) =>
        Line($"{done} That was the last point. Your notes are as you decided.".TrimStart());

    /// <param name="all">Every pair that it is about, not only the first.</param>
    public static ChatMessage Point(
        ReadNotes notes,
        IReadOnlyList<PointToLookAt> points,
        WalkPlace place,
        long offer,
        string? done,
        bool all = false
    )
    {
        var point = points[place.Skipped];
        var document = notes.Documents[point.Document];
        var lines = new List<string>();
        if (done is not null)
            lines.Add(done);
        var where =
            point.Problem.Code is ProblemCodes.ShiftedAnswers
                ? HeldBackLines.From(document, point.Problem.Line)
                : $"line {point.Problem.Line}";
        var lead =
            notes.Documents.Count > 1 ? $"{document.File}, {where}" : $"{char.ToUpperInvariant(where[0])}{where[1..]}";
        lines.Add($"{place.Among(points.Count)}. {lead}.");
        lines.AddRange(Shown(document, point.Problem, all ? MostPairs : ShownPairs));
        lines.Add(point.Problem.Message);
        var choices = Offered(document, point.Problem)
            .Select(choice => new Choice(new(DecideVerb, $"{offer}.{place}.{point.Key}.{choice.Verb}"), choice.Label));
        var pairs = HeldBack(document, point.Problem);
        Choice[] more =
            pairs <= ShownPairs || all
                ? []
                : [new(new(LookVerb, $"{offer}.{place}.{All}"), $"Show all {Math.Min(pairs, MostPairs)}")];
        return ChatMessage.Of(
            $"{place.Among(points.Count)} points to look at",
            new ChatPart.Text(string.Join('\n', lines)),
            new ChatPart.Buttons([.. choices, .. more, new Choice(new(LookVerb, $"{offer}.{place.Later}"), "Later")])
        );
    }

    private static IEnumerable<string> Shown(NotedDocument document, Problem problem, int most)
    {
        if (problem.Code is not ProblemCodes.ShiftedAnswers)
            return problem.Code is ProblemCodes.Todo ? [$"\"{Phrase.Clip(problem.About, Clip)}\""]
                : Decisions.OnlyFor(document, problem) is [var top, ..] only
                    ? [$"{Standing(only.Count)} below \"{Phrase.Clip(Heading(top, problem.About), Clip)}\"."]
                : Near(document, problem.Line);
        var (first, end) = Decisions.HeldBack(document.Questions, problem.Line);
        return document
            .Questions.Skip(first)
            .Take(Math.Min(most, end - first))
            .Select(question =>
                $"\"{Phrase.Clip(question.Text, Clip)}\" has the answer: \"{Phrase.Clip(question.Answer ?? "", Clip)}\""
            );
    }

    private static int HeldBack(NotedDocument document, Problem problem)
    {
        if (problem.Code is not ProblemCodes.ShiftedAnswers)
            return 0;
        var (first, end) = Decisions.HeldBack(document.Questions, problem.Line);
        return end - first;
    }

    private static IEnumerable<string> Near(NotedDocument document, int line) =>
        document.Questions.LastOrDefault(question => question.Line <= line) is { } above
            ? [$"Below \"{Phrase.Clip(above.Text, Clip)}\""]
            : [];

    private static string Standing(int questions) =>
        questions is 1 ? "1 question stands" : $"{questions} questions stand";

    private static string Heading(NotedQuestion question, string name) =>
        question.Section.LastOrDefault(title => title.Contains(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private static IEnumerable<(string Verb, string Label)> Offered(NotedDocument document, Problem problem) =>
        problem.Code switch
        {
            ProblemCodes.ShiftedAnswers =>
            [
                (Choices.MoveUp, "Move these answers up by one"),
                (Choices.Leave, "Leave as they are"),
            ],
            ProblemCodes.Todo =>
            [
                (Choices.Leave, "Keep as a note on that question"),
                (Choices.AddToAnswer, "Add it to the answer"),
                (Choices.Drop, "Drop it"),
            ],
            ProblemCodes.OtherCompany when Decisions.OnlyFor(document, problem).Count > 0 =>
            [
                (Choices.Leave, $"Ask them only for {Phrase.Clip(problem.About, 20)}"),
                (Choices.Always, $"Ask them always, with {Placeholders.Company}"),
                (Choices.Never, "Never"),
            ],
            ProblemCodes.OtherCompany => [(Choices.Always, "Put the slot there"), (Choices.Leave, "Leave as it is")],
            _ => [(Choices.Leave, "Leave as it is")],
        };

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
