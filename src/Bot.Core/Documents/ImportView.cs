namespace Bot.Core.Documents;

/// <summary>The report of an import in words: what each document holds, then the points to look at, most useful first.</summary>
public static class ImportView
{
    // What changes an answer comes before what only could be tidier.
    private static readonly string[] MostUsefulFirst =
    [
        ProblemCodes.Unreadable,
        ProblemCodes.ShiftedAnswers,
        ProblemCodes.EmptyAnswer,
        ProblemCodes.MissingStory,
        ProblemCodes.Unplaced,
        ProblemCodes.PromisesMore,
        ProblemCodes.Todo,
        ProblemCodes.OtherCompany,
        ProblemCodes.UnansweredRun,
        ProblemCodes.Duplicate,
        ProblemCodes.NearDuplicate,
    ];

    public static IReadOnlyList<string> Report(IReadOnlyList<NotedDocument> documents) =>
        [.. documents.SelectMany(Found), .. Points(documents)];

    /// <summary>What an import did to a shelf.</summary>
    public static string Changes(ImportChanges changes) =>
        $"{changes.Added} new, {changes.Changed} changed, {changes.Unchanged} as before, {changes.Retired} retired.";

    /// <summary>What can be asked, what cannot yet, and what else there is.</summary>
    public static IEnumerable<string> Counts(ImportTotals totals)
    {
        if (totals.Answered - totals.HeldBack is > 0 and var ready)
            yield return $"  {ready} {(ready is 1 ? "has" : "have")} an answer and can be asked.";
        if (totals.Questions - totals.Answered is > 0 and var open)
            yield return $"  {open} {(open is 1 ? "has" : "have")} no answer yet.";
        if (totals.HeldBack > 0)
            yield return $"  {totals.HeldBack} I hold back: {(totals.HeldBack is 1 ? "its answer seems" : "their answers seem")} to stand one place too low.";
        if (Also(totals) is { Length: > 0 } also)
            yield return $"  Also: {also}.";
    }

    /// <summary>The codes, most useful first.</summary>
    public static int UseOf(string code) => Array.IndexOf(MostUsefulFirst, code);

    private static IEnumerable<string> Found(NotedDocument document)
    {
        var totals = ImportTotals.Of([document]);
        yield return $"{document.File}: {Count(totals.Questions, "question")} found.";
        foreach (var line in Counts(totals))
            yield return line;
        if (document.Encoding.Repaired)
            yield return $"  {document.Encoding.Note}.";
    }

    private static string Also(ImportTotals totals)
    {
        (int Count, string Name)[] parts =
        [
            (totals.ToAskThem, "question for you to ask them|questions for you to ask them"),
            (totals.Stories, "story|stories"),
            (totals.ChecklistItems, "thing to tick|things to tick"),
            (totals.Scripts, "text to say or send|texts to say or send"),
            (totals.Tips, "tip|tips"),
        ];
        return string.Join(
            ", ",
            parts
                .Where(part => part.Count > 0)
                .Select(part => $"{part.Count} {part.Name.Split('|')[part.Count is 1 ? 0 : 1]}")
        );
    }

    private static IEnumerable<string> Points(IReadOnlyList<NotedDocument> documents)
    {
        var points = documents
            .SelectMany(document => document.Problems.Select(problem => (document.File, Problem: problem)))
            .OrderBy(point => Array.IndexOf(MostUsefulFirst, point.Problem.Code))
            .ToList();
        if (points.Count > 0)
            yield return $"{Count(points.Count, "point")} to look at:";
        foreach (var (file, problem) in points)
            yield return $"  {file}, line {problem.Line}: {problem.Message}";
    }

    private static string Count(int count, string thing) => count is 1 ? $"1 {thing}" : $"{count} {thing}s";
}
