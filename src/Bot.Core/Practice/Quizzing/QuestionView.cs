using Bot.Core.Chat;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Quizzing;

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

    public static ChatMessage AskedLater(Asked asked) =>
        Question(asked, $"Again, as you asked: {asked.Question.Text}", [new ChatPart.Text("Again, as you asked:")]) with
        {
            Discreet = "The question you put off",
        };

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

    private static ChatMessage Question(Asked asked, string summary, IReadOnlyList<ChatPart> above) =>
        new(
            Phrase.Clip(Phrase.WithoutMarkup(summary), ChatLimits.Summary),
            Discreet,
            [
                .. above,
                new ChatPart.Heading(asked.Question.Text),
                new ChatPart.Text(
                    $"{Phrase.Sentence(asked.Question.Topic)} {asked.Attempt.Why} Say it aloud, or type; keywords are enough."
                ),
                Buttons(asked.Attempt.Id, asked.Attempt.PutOffUntil is null),
            ]
        )
        {
            Awaits = PracticeActions.On(PracticeActions.Answer, asked.Attempt.Id),
            Name = Name(asked.Attempt.Id),
        };

    /// <summary>The name of the message that asks; words in reply to it are that action.</summary>
    public static string Name(AttemptId attempt) => PracticeActions.On(PracticeActions.Asked, attempt).ToString();

    private static ChatPart.Buttons Buttons(AttemptId attempt, bool canWait)
    {
        List<Choice> choices =
        [
            new(PracticeActions.On(PracticeActions.Write, attempt), "Answer"),
            new(PracticeActions.On(PracticeActions.Said, attempt), "I said it"),
        ];
        if (canWait)
            choices.Add(new(PracticeActions.On(PracticeActions.Later, attempt), "Later"));
        choices.Add(new(PracticeActions.On(PracticeActions.More, attempt), "More"));
        return new(choices)
        {
            InWords = canWait ? "said, hint, later, skip, show, help" : "said, hint, skip, show, help",
        };
    }

    internal static string? LateWords(TimeSpan late) =>
        late.TotalMinutes switch
        {
            < 2 => null,
            < 60 => $"{(int)late.TotalMinutes} minutes late",
            < 120 => "an hour late",
            _ => $"{(int)late.TotalHours} hours late",
        };
}
