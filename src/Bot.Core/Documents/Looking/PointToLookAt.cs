using Bot.Core.Documents.Reports;

namespace Bot.Core.Documents.Looking;

/// <summary>A point that a person can decide. <paramref name="Document"/>: the place of its document.</summary>
/// <param name="Key">The same when the same notes come again, wherever the lines have moved.</param>
internal sealed record PointToLookAt(int Document, Problem Problem, string Key);

/// <summary>The points of documents that somebody can decide, most useful first.</summary>
internal static class PointsToLookAt
{
    private static readonly string[] Decidable =
    [
        ProblemCodes.Unreadable,
        ProblemCodes.ShiftedAnswers,
        ProblemCodes.MissingStory,
        ProblemCodes.Unplaced,
        ProblemCodes.Todo,
        ProblemCodes.OtherCompany,
    ];

    public static IReadOnlyList<PointToLookAt> In(ReadNotes notes) =>
        [
            .. notes
                .Documents.SelectMany((document, at) => document.Problems.Select(problem => Of(document, at, problem)))
                .Where(point => Decidable.Contains(point.Problem.Code))
                .OrderBy(point => ImportView.UseOf(point.Problem.Code)),
        ];

    private static PointToLookAt Of(NotedDocument document, int at, Problem problem)
    {
        var about =
            problem.About.Length > 0 ? problem.About : QuestionFrom(document, problem.Line)?.Text ?? $"{problem.Line}";
        return new(at, problem, Key($"{problem.Code}\n{document.File}\n{about}"));
    }

    private static NotedQuestion? QuestionFrom(NotedDocument document, int line) =>
        document.Questions.FirstOrDefault(question => question.Line >= line);

    private static string Key(string words)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in words)
            hash = (hash ^ character) * 1099511628211UL;
        return $"{hash:x16}";
    }
}
