using Bot.Core.Chat;
using Bot.Core.Questions;

namespace Bot.Core.Practice;

/// <summary>How a question is asked.</summary>
internal static class QuestionView
{
    private const string Discreet = "Your question for today, about a minute";

    public static ChatMessage Ask(Asked asked) => Question(asked, asked.Question.Text, []);

    public static ChatMessage StillOpen(Asked asked) =>
        Question(asked, asked.Question.Text, [new ChatPart.Text("This one is still open.")]);

    /// <summary>The daily question; late: after its hour, and it says so.</summary>
    public static ChatMessage Daily(Asked asked, TimeSpan late) =>
        LateWords(late) is { } words
            ? Question(asked, $"({words}) {asked.Question.Text}", [new ChatPart.Text($"This comes {words}.")]) with
            {
                Discreet = "Your question for today, a bit late",
            }
            : Ask(asked);

    public static ChatForm Form(Question question, Attempt attempt) =>
        new(
            PracticeActions.On(PracticeActions.Answer, attempt.Id),
            "Your answer",
            [new FormField.Note(question.Text), new FormField.Passage("words", "Your answer; keywords are enough")]
        );

    public static ChatMessage NothingToAsk(string topic, IReadOnlyList<string> topics)
    {
        var words = topic.Length is 0
            ? "There is nothing more to ask today."
            : $"I have no question on \"{Phrase.Clip(topic, 60)}\" for today.";
        var more = topics.Count is 0 ? "" : $"\nTopics: {string.Join(", ", topics.Take(12))}.";
        return ChatMessage.Of(words, new ChatPart.Text(words + more));
    }

    public static ChatMessage NoneOpen { get; } =
        ChatMessage.Of(
            "No question is open. Ask me one?",
            new ChatPart.Text("No question is open. Shall I ask one?"),
            new ChatPart.Buttons([new(new(PracticeActions.Next), "Yes, ask me one")])
        );

    public static ChatMessage Skipped { get; } =
        ChatMessage.Of(
            "Skipped for today. It will come round again.",
            new ChatPart.Text("Skipped for today. It will come round again."),
            new ChatPart.Buttons([new(new(PracticeActions.Next), "Another question")])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    private static ChatMessage Question(Asked asked, string summary, IReadOnlyList<ChatPart> above) =>
        new(
            Phrase.Clip(summary, ChatLimits.Summary),
            Discreet,
            [
                .. above,
                new ChatPart.Heading(asked.Question.Text),
                new ChatPart.Text(
                    $"{Phrase.Sentence(asked.Question.Topic)} {asked.Attempt.Why} Say it aloud, or type; keywords are enough."
                ),
                Buttons(asked.Attempt.Id),
            ]
        )
        {
            Awaits = PracticeActions.On(PracticeActions.Answer, asked.Attempt.Id),
        };

    private static ChatPart.Buttons Buttons(AttemptId attempt) =>
        new([
            new(PracticeActions.On(PracticeActions.Write, attempt), "Answer") { Word = "" },
            new(PracticeActions.On(PracticeActions.Said, attempt), "I said it") { Word = "said" },
            new(PracticeActions.On(PracticeActions.Show, attempt), "Show me") { Word = "show" },
            new(PracticeActions.On(PracticeActions.Skip, attempt), "Skip") { Word = "skip" },
        ]);

    private static string? LateWords(TimeSpan late) =>
        late.TotalMinutes switch
        {
            < 2 => null,
            < 60 => $"{(int)late.TotalMinutes} minutes late",
            < 120 => "an hour late",
            _ => $"{(int)late.TotalHours} hours late",
        };
}
