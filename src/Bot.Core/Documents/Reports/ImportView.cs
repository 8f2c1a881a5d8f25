namespace Bot.Core.Documents.Reports;

/// <summary>What is said of an import wherever it happens: what it holds, and what it did.</summary>
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

    /// <summary>What an import did to a shelf.</summary>
    public static string Changes(ImportChanges changes) =>
        $"{changes.Added} new, {changes.Changed} changed, {changes.Unchanged} as before, {changes.Retired} retired.";

    public static string Undone => "Undone. Your shelf is as it was before. What you practised is kept.";

    /// <summary>Behind an import that nobody was asked about.</summary>
    public static string LookLater(int points) =>
        $"{points} of the points can be decided one by one: /prep fix in the conversation.";

    /// <summary>What can be asked, what cannot yet, and what else there is.</summary>
    /// <param name="heldBack">Where the pairs stand that are held back, such as <c>lines 212 to 224</c>.</param>
    public static IEnumerable<string> Counts(ImportTotals totals, string heldBack)
    {
        if (totals.Answered - totals.HeldBack is > 0 and var ready)
            yield return $"  {ready} {(ready is 1 ? "has" : "have")} an answer and can be asked.";
        if (totals.Questions - totals.Answered is > 0 and var open)
            yield return $"  {open} {(open is 1 ? "has" : "have")} no answer yet.";
        if (totals.HeldBack > 0)
            yield return $"  {totals.HeldBack} I would hold back: {(totals.HeldBack is 1 ? "its answer seems" : "their answers seem")} to stand one place too low, {heldBack}.";
        if (Also(totals) is { Length: > 0 } also)
            yield return $"  Also: {also}.";
    }

    /// <summary>The codes, most useful first.</summary>
    public static int UseOf(string code) => Array.IndexOf(MostUsefulFirst, code);

    private static string Also(ImportTotals totals)
    {
        (int Count, string Name)[] parts =
        [
            (totals.ToAskThem, "question for you to ask them|questions for you to ask them"),
            (totals.Stories, "story|stories"),
            (totals.ChecklistItems, "thing to tick|things to tick"),
            (totals.Scripts, "text to say or send|texts to say or send"),
            (totals.Tips, "tip|tips"),
            (totals.ToDos, "note to yourself|notes to yourself"),
        ];
        return string.Join(
            ", ",
            parts
                .Where(part => part.Count > 0)
                .Select(part => $"{part.Count} {part.Name.Split('|')[part.Count is 1 ? 0 : 1]}")
        );
    }
}
