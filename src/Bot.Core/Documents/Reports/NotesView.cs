using Bot.Core.Chat;
using Bot.Core.Documents.Alike;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Reports;

/// <summary>What is said in chat of files that were dropped.</summary>
internal static class NotesView
{
    public const string ImportVerb = "import";
    public const string LeaveVerb = "leave-notes";
    public const string UndoVerb = "undo-import";

    public static ChatMessage HowToImport { get; } =
        Line("Which file or folder? In the terminal: /prep import FOLDER. Elsewhere, drop the file here.");

    public static ChatMessage OfferGone { get; } = Line("I no longer have that file. Please drop it once more.");

    public static ChatMessage Left { get; } = Line("Nothing was imported.");

    public static ChatMessage TooLarge(long length, long most) =>
        Line($"That is {Megabytes(length)} MB. I can read {Megabytes(most)} MB at once. Please split it.");

    public static ChatMessage NothingFound(ReadNotes notes) =>
        Line(
            notes.Documents.SelectMany(document => document.Problems).FirstOrDefault() is { } problem
                ? $"I found nothing to ask in it. {problem.Message}"
                : "I found no questions, stories or checklists in it."
        );

    /// <summary>Ten lines at most: what can be asked, what cannot yet, what is held back, and where it will stand.</summary>
    /// <param name="done">What a press did just now; null: nothing was pressed.</param>
    /// <param name="shared">It was dropped where others are.</param>
    /// <param name="others">Where else it could stand.</param>
    public static ChatMessage Offer(
        ReadNotes notes,
        long offer,
        string? done = null,
        bool shared = false,
        IReadOnlyList<Choice>? others = null
    )
    {
        var totals = notes.Totals;
        var points = Looking.PointsToLookAt.In(notes).Count;
        var name = notes.Documents is [var only] ? only.File : Phrase.Count(notes.Documents.Count, "file");
        var found = $"{Phrase.Count(totals.Questions, "question")} found";
        List<string> lines =
        [
            .. done is null ? (string[])[] : [done],
            $"{name}: {found}.",
            .. ImportView.Counts(totals, Looking.HeldBackLines.Of(notes)).Select(line => line.TrimStart()),
            "It will stand on your own shelf. Nobody else is asked from it.",
        ];
        if (shared)
            lines.Add("Only you see this message. A file dropped in a channel can be seen there by all.");
        return ChatMessage.Of(
            $"{found}, {Phrase.Count(points, "point")} to look at",
            new ChatPart.Text(string.Join('\n', lines)),
            new ChatPart.Buttons([
                new(new(ImportVerb, Subject(offer)), "Import"),
                .. others ?? [],
                .. points is 0
                    ? (Choice[])[]
                    : [new(new(Looking.LookView.LookVerb, $"{offer}.0"), $"Look at {Phrase.Count(points, "point")}")],
                new(new(LeaveVerb, Subject(offer)), "Cancel"),
            ])
        );
    }

    public static ChatMessage Imported(ReadNotes notes, ImportChanges changes)
    {
        var totals = notes.Totals;
        var ready = totals.Answered - totals.HeldBack;
        var summary = $"Done. {Phrase.Count(ready, "question")} can be asked{OnlyFor(notes)}.";
        string[] lines =
        [
            summary,
            .. Remaining(totals),
            ImportView.Changes(changes),
            "From now on I ask from your notes; examples only where you have nothing.",
            "Drop the file again when you change it: your history stays.",
        ];
        return ChatMessage.Of(
            summary,
            new ChatPart.Text(string.Join('\n', lines)),
            new ChatPart.Buttons([new(new("next"), "A question now"), new(new(UndoVerb), "Undo the import")])
        );
    }

    public static ChatMessage Undone { get; } = Line(ImportView.Undone);

    public static ChatMessage NothingToUndo { get; } = Line("There is no import to take back.");

    /// <summary><c>, 9 of them only for Fenwick</c>; empty: all are for any date.</summary>
    private static string OnlyFor(ReadNotes notes)
    {
        var companies = QuestionMerge
            .Of(notes.Documents)
            .Select(merged => merged.Question)
            .Where(question => question is { Direction: Direction.Asked, Answer: not null, HeldBack: false })
            .Select(question => question.OnlyFor)
            .OfType<string>()
            .CountBy(company => company)
            .ToList();
        return companies switch
        {
            [] => "",
            [var (company, count)] => $", {count} of them only for {Phrase.Clip(company, 40)}",
            _ => $", {companies.Sum(one => one.Value)} of them only for one of {companies.Count} companies",
        };
    }

    private static IEnumerable<string> Remaining(ImportTotals totals)
    {
        List<string> parts = [];
        if (totals.Questions > totals.Answered)
            parts.Add($"{totals.Questions - totals.Answered} to write");
        if (totals.Stories > 0)
            parts.Add(totals.Stories is 1 ? "1 story" : $"{totals.Stories} stories");
        if (totals.ToAskThem > 0)
            parts.Add($"{totals.ToAskThem} for you to ask");
        if (parts.Count > 0)
            yield return $"{string.Join(", ", parts)}.";
        if (totals.HeldBack > 0)
            yield return $"{totals.HeldBack} held back until you have looked: /prep fix";
    }

    private static string Subject(long offer) => offer.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) =>
        (bytes / 1048576.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
