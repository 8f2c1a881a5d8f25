using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice;

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

    public static ChatMessage Compare(Attempt attempt, Question? question)
    {
        var kept = Kept(attempt.Answered!);
        List<ChatPart> parts = [new ChatPart.Text(kept), .. Answer(question)];
        parts.Add(new ChatPart.Text("Could you say this in the interview?"));
        parts.Add(Grades(attempt.Id));
        return ChatMessage.Of(kept, parts) with { Awaits = PracticeActions.On(PracticeActions.Answer, attempt.Id) };
    }

    private static string Kept(Answered answered) =>
        answered.Manner switch
        {
            Manner.Aloud => "Said aloud, and noted.",
            Manner.Read => "Read, and noted.",
            _ => $"Your answer, {Phrase.Count(Phrase.WordsIn(answered.Words), "word")}.",
        };

    private static IEnumerable<ChatPart> Answer(Question? question) =>
        question switch
        {
            { HeldBack: true } =>
            [
                new ChatPart.Text("The answer in your notes may belong to another question, so I hold it back."),
            ],
            { Answer: { Length: > 0 } answer } =>
            [
                new ChatPart.Heading(Source(question.Shelf)),
                new ChatPart.Quote(answer),
            ],
            _ => [new ChatPart.Text("Your notes have no answer to compare with here.")],
        };

    private static string Source(Shelf shelf) =>
        shelf switch
        {
            Shelf.Starter => "Example",
            Shelf.Mine => "From your notes",
            _ => "From the shared notes",
        };

    private static ChatPart.Buttons Grades(AttemptId attempt) =>
        new([
            .. Enum.GetValues<Grade>()
                .Select(grade => new Choice(PracticeActions.Graded(attempt, grade), grade.ToString())
                {
                    Meaning = Meaning(grade),
                }),
        ]);

    private static string Meaning(Grade grade) =>
        grade switch
        {
            Grade.Again => "not yet",
            Grade.Hard => "with effort",
            Grade.Good => "yes",
            _ => "without thinking",
        };
}
