using Bot.Core.Chat;

namespace Bot.Core.Documents;

/// <summary>What is said in chat of files that were dropped.</summary>
internal static class NotesView
{
    public const string ImportVerb = "import";
    public const string LeaveVerb = "leave-notes";

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

    public static ChatMessage Offer(ReadNotes notes, string offer)
    {
        var totals = notes.Totals;
        var name = notes.Documents is [var only] ? only.File : Phrase.Count(notes.Documents.Count, "file");
        var summary =
            $"{Phrase.Count(totals.Questions, "question")} found, {Phrase.Count(totals.Problems, "point")} to look at";
        return ChatMessage.Of(
            summary,
            new ChatPart.Text(
                string.Join('\n', [$"{name}: {Phrase.Count(totals.Questions, "question")} found.", .. Found(totals)])
            ),
            new ChatPart.Text("It will stand on your own shelf. Nobody else is asked from it."),
            new ChatPart.Buttons([new(new(ImportVerb, offer), "Import"), new(new(LeaveVerb, offer), "Cancel")])
        );
    }

    public static ChatMessage Imported(ImportTotals totals, ImportChanges changes)
    {
        var words = $"Done. {Phrase.Count(totals.Answered, "question")} can be asked with an answer.";
        return ChatMessage.Of(
            words,
            new ChatPart.Text(
                $"""
                {words}
                {ImportView.Changes(changes)}
                From now on I ask from your notes; examples only where you have nothing.
                """
            ),
            new ChatPart.Buttons([new(new("next"), "A question now")])
        );
    }

    private static IEnumerable<string> Found(ImportTotals totals)
    {
        yield return $"{totals.Answered} have an answer.";
        if (totals.Questions > totals.Answered)
            yield return $"{totals.Questions - totals.Answered} have no answer yet.";
        string[] also =
        [
            .. Also(totals.Stories, "story", "stories"),
            .. Also(totals.ToAskThem, "question for you to ask them", "questions for you to ask them"),
            .. Also(totals.ChecklistItems, "thing to tick", "things to tick"),
        ];
        if (also.Length > 0)
            yield return $"Also: {string.Join(", ", also)}.";
        if (totals.Problems > 0)
            yield return $"{Phrase.Count(totals.Problems, "point")} to look at.";
    }

    private static IEnumerable<string> Also(int count, string one, string many) =>
        count is 0 ? [] : [Phrase.Count(count, one, many)];

    private static string Megabytes(long bytes) =>
        (bytes / 1048576.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
