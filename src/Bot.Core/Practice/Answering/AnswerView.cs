using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Answering;

/// <summary>What was kept, the answer to compare with, and the grades.</summary>
internal static class AnswerView
{
    public static ChatMessage Closed { get; } =
        ChatMessage.Of(
            "That question is closed.",
            new ChatPart.Text("That question is closed. Another one: /quiz")
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    /// <summary>Words for a question that has its grade: they go back to whoever wrote them.</summary>
    public static ChatMessage ClosedTo(string words) =>
        string.IsNullOrWhiteSpace(words)
            ? Closed
            : Closed with
            {
                Parts =
                [
                    new ChatPart.Text("That question has its grade, so these words are not kept. Another one: /quiz"),
                    new ChatPart.Quote(words),
                ],
            };

    /// <summary>Words that may go on in the next message.</summary>
    public static ChatMessage GoOn(Attempt attempt)
    {
        var kept = $"{Kept(attempt.Answered!)} Go on writing, or compare.";
        return ChatMessage.Of(
            kept,
            new ChatPart.Text(kept),
            new ChatPart.Buttons([
                new(PracticeActions.On(PracticeActions.Compare, attempt.Id), "Compare"),
                new(PracticeActions.On(PracticeActions.NotMine, attempt.Id), "Not my answer"),
            ])
        ) with
        {
            Awaits = PracticeActions.On(PracticeActions.Answer, attempt.Id),
        };
    }

    /// <param name="mine">The answer just kept as the learner's own; null: it is not kept.</param>
    /// <param name="buttons">The platform shows buttons; else they are words.</param>
    /// <param name="isAbove">The answer to compare with was said before.</param>
    public static ChatMessage Compare(
        Attempt attempt,
        Question? question,
        Yardstick? yardstick,
        OwnAnswer? mine,
        bool buttons,
        bool isAbove = false
    )
    {
        var kept = mine is null ? Kept(attempt.Answered!) : $"Kept as your answer of {Day(mine.KeptOn)}.";
        List<ChatPart> parts =
        [
            new ChatPart.Text(kept),
            .. Transcript(attempt.Answered!),
            .. isAbove ? [] : Answer(question, yardstick),
        ];
        parts.Add(GradesView.Ask(attempt.Guess));
        parts.Add(new ChatPart.Buttons([.. GradesView.Choices(grade => PracticeActions.Graded(attempt.Id, grade))]));
        if (attempt.Answered!.Words.Length > 0)
            parts.AddRange(Others(attempt.Id, mine is null, buttons));
        return ChatMessage.Of(kept, parts) with { Awaits = PracticeActions.On(PracticeActions.Answer, attempt.Id) };
    }

    public static ChatMessage TakenBack(AttemptId attempt) =>
        ChatMessage.Of(
            "Taken back. Your question is still open.",
            new ChatPart.Text("Taken back; nothing is kept. Your question is still open.")
        ) with
        {
            Awaits = PracticeActions.On(PracticeActions.Answer, attempt),
        };

    internal static string Kept(Answered answered) =>
        answered.Manner switch
        {
            Manner.Aloud => "Said aloud, and noted.",
            Manner.Read => "Read, and noted.",
            Manner.Voice =>
                $"Your answer, about {Phrase.Count((int)Math.Round(answered.Took.TotalSeconds), "second")}.",
            _ => $"Your answer, {Phrase.Count(Phrase.WordsIn(answered.Words), "word")}.",
        };

    // Written by the platform, not by the person.
    private static IEnumerable<ChatPart> Transcript(Answered answered) =>
        answered is { Manner: Manner.Voice, Words.Length: > 0 }
            ? [new ChatPart.Text("Transcript, written by the platform:"), new ChatPart.Quote(answered.Words)]
            : [];

    internal static IEnumerable<ChatPart> Answer(Question? question, Yardstick? yardstick) =>
        yardstick is not null ? [new ChatPart.Heading(Source(yardstick)), new ChatPart.Quote(yardstick.Words)]
        : question is { HeldBack: true }
            ? [new ChatPart.Text("The answer in your notes may belong to another question, so I hold it back.")]
        : [new ChatPart.Text("Your notes have no answer to compare with here.")];

    /// <summary>What an answer is called.</summary>
    public static string Source(Yardstick yardstick) =>
        yardstick switch
        {
            { Own: { } day } => $"Your answer of {Day(day)}",
            { Shelf: Shelf.Starter } => "Example",
            { Shelf: Shelf.Mine } => "From your notes",
            _ => "From the shared notes",
        };

    // In words there is room for both; among buttons the four grades may have one more beside them.
    private static IEnumerable<ChatPart> Others(AttemptId attempt, bool canKeep, bool buttons)
    {
        List<Choice> others = [];
        if (canKeep)
            others.Add(
                new(PracticeActions.On(PracticeActions.Keep, attempt), "Keep this as my answer")
                {
                    Word = "keep as my answer",
                }
            );
        if (!canKeep || !buttons)
            others.Add(
                new(PracticeActions.On(PracticeActions.NotMine, attempt), "Not my answer") { Word = "not my answer" }
            );
        return [new ChatPart.Buttons(others)];
    }

    internal static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
