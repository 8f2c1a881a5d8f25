using Bot.Core.Chat;
using Bot.Core.Documents.Alike;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Reports;

/// <summary>
/// The report of an import as a person reads it: what each document holds as a table, the points to look at, most useful
/// first, and what is still to write.
/// </summary>
public static class ReportView
{
    /// <summary>Of points that are alike so many are named; scripts read all of them in the JSON.</summary>
    private const int Named = 8;

    private const int NamedToWrite = 20;
    private const int LongestQuestion = 100;

    private static readonly (string Name, Func<ImportTotals, int> Count)[] Columns =
    [
        ("questions", totals => totals.Questions),
        ("answered", totals => totals.Answered),
        ("held back", totals => totals.HeldBack),
        ("for you to ask", totals => totals.ToAskThem),
        ("stories", totals => totals.Stories),
        ("to tick", totals => totals.ChecklistItems),
        ("to say", totals => totals.Scripts),
        ("tips", totals => totals.Tips),
    ];

    /// <summary>The names of the columns, then a document a row, then all of them together. A column that would be empty is left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Table(IReadOnlyList<NotedDocument> documents)
    {
        var all = ImportTotals.Of(documents);
        var shown = Columns.Where((column, at) => at is 0 || column.Count(all) > 0).ToList();
        List<IReadOnlyList<string>> rows =
        [
            ["document", .. shown.Select(column => column.Name)],
        ];
        foreach (var document in documents)
            rows.Add(Row(document.File, ImportTotals.Of([document])));
        if (documents.Count > 1)
            rows.Add(Row("together", all));
        return rows;

        IReadOnlyList<string> Row(string name, ImportTotals totals) =>
            [name, .. shown.Select(column => column.Count(totals) is > 0 and var count ? $"{count}" : "-")];
    }

    /// <summary>What stands below the table.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<NotedDocument> documents)
    {
        List<string> lines = [];
        List<string>[] parts = [Nothing(documents), Encodings(documents), Points(documents), ToWrite(documents)];
        foreach (var part in parts)
        {
            if (part.Count > 0)
                lines.AddRange(["", .. part]);
        }

        return lines;
    }

    private static List<string> Nothing(IReadOnlyList<NotedDocument> documents) =>
        ImportTotals.Of(documents).IsEmpty
            ?
            [
                "I found no questions, stories or checklists. Write a question on a line of its own, and > with its answer below it.",
            ]
            : [];

    // Plain UTF-8 is what everybody expects; anything else is worth a line, for it may explain strange letters.
    private static List<string> Encodings(IReadOnlyList<NotedDocument> documents) =>
        [
            .. documents
                .Where(document => document.IsReadable && (document.Encoding.Repaired || !document.Encoding.IsPlain))
                .Select(document => $"{document.File}: {document.Encoding.Note}."),
        ];

    private static List<string> Points(IReadOnlyList<NotedDocument> documents)
    {
        // Questions without an answer are no points: they have a list of their own.
        var points = documents
            .SelectMany(document => document.Problems.Select(problem => (document.File, Problem: problem)))
            .Where(point => point.Problem.Code is not ProblemCodes.UnansweredRun)
            .ToLookup(point => point.Problem.Code);
        if (points.Count is 0)
            return [];
        List<string> lines = [$"{Phrase.Count(points.Sum(alike => alike.Count()), "point")} to look at:"];
        foreach (var alike in points.OrderBy(alike => ImportView.UseOf(alike.Key)))
        {
            lines.AddRange(
                alike.Take(Named).Select(point => $"  {point.File}, line {point.Problem.Line}: {point.Problem.Message}")
            );
            if (alike.Count() > Named)
                lines.Add($"  … and {alike.Count() - Named} more like these.");
        }

        return lines;
    }

    private static List<string> ToWrite(IReadOnlyList<NotedDocument> documents)
    {
        var open = QuestionMerge
            .Of(documents)
            .Where(merged => merged.Question is { Direction: Direction.Asked, Answer: null })
            .Where(merged => merged.Question.Kind is not (QuestionKind.SmallTalk or QuestionKind.Clarifying))
            .ToList();
        if (open.Count is 0)
            return [];
        List<string> lines = [$"{open.Count} to write:"];
        lines.AddRange(
            open.Take(NamedToWrite)
                .Select(merged =>
                    $"  {merged.File}, line {merged.Question.Line}: {Phrase.Clip(merged.Question.Text, LongestQuestion)}"
                )
        );
        if (open.Count > NamedToWrite)
            lines.Add($"  … and {open.Count - NamedToWrite} more.");
        return lines;
    }
}
