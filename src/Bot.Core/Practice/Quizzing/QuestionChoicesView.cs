using Bot.Core.Chat;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Quizzing;

/// <summary>What can be done with a question besides answering it, and what is said then.</summary>
internal static class QuestionChoicesView
{
    /// <summary>What does not fit beside the question; in words it is all in the help.</summary>
    public static ChatMessage More(AttemptId attempt) =>
        ChatMessage.Of(
            "More for this question",
            new ChatPart.Text("More for this question:"),
            new ChatPart.Buttons([
                new(PracticeActions.On(PracticeActions.Hint, attempt), "Hint"),
                new(PracticeActions.On(PracticeActions.Show, attempt), "Show me"),
                new(PracticeActions.On(PracticeActions.NoAnswer, attempt), "No answer yet"),
                new(PracticeActions.On(PracticeActions.Skip, attempt), "Skip"),
            ]),
            new ChatPart.Buttons([
                new(PracticeActions.On(PracticeActions.Star, attempt), "Star"),
                new(PracticeActions.On(PracticeActions.Never, attempt), "Don't ask this again"),
                new(PracticeActions.On(PracticeActions.Change, attempt), "Change the answer"),
                new(PracticeActions.On(PracticeActions.Why, attempt), "Why this one?"),
            ])
        );

    /// <summary>The first words of each point, or the title of the story that fits.</summary>
    public static ChatMessage Hint(Question question, Yardstick? yardstick)
    {
        if (question.Stories is [var story, ..])
            return Line($"Your story \"{Phrase.Clip(story.Title, 60)}\" fits.");
        if (yardstick is null)
            return Line("I have no hint here: there is no answer yet. Your own words are a good start.");
        var points = Points.Sentences(yardstick.Words).Select(FirstWords).Take(ChatLimits.Options);
        return ChatMessage.Of("The first words of each point", new ChatPart.Quote(string.Join('\n', points)));
    }

    public static ChatMessage NoAnswerYet(AttemptId attempt) =>
        Line("That is fine. What would you say, in your own words? I keep it as your answer. To leave: skip") with
        {
            Awaits = PracticeActions.On(PracticeActions.Own, attempt),
        };

    /// <summary>The same, where typed words may not be heard.</summary>
    public static ChatForm OwnForm(Asked asked) =>
        new(
            PracticeActions.On(PracticeActions.Own, asked.Attempt.Id),
            "Your answer",
            [
                new FormField.Note(asked.Question.Text),
                new FormField.Passage(Conversation.WordsField, "In your own words; I keep it as yours"),
            ]
        );

    public static ChatMessage SkippedOften(Asked asked, int skips) =>
        ChatMessage.Of(
            "Keep it, rewrite it, or stop asking?",
            new ChatPart.Text($"Skipped {skips} times in a row. Keep it, rewrite it, or stop asking?"),
            new ChatPart.Buttons([
                new(PracticeActions.On(PracticeActions.Again, asked.Attempt.Id), "Keep it"),
                new(PracticeActions.On(PracticeActions.Rewrite, asked.Attempt.Id), "Rewrite it"),
                new(PracticeActions.On(PracticeActions.Never, asked.Attempt.Id), "Stop asking"),
            ])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    /// <param name="noted">The suggested grade that the answer took; null: none.</param>
    public static ChatMessage Stopped(Grade? noted) =>
        Line(
            noted is { } grade
                ? $"Enough for now. Your answer is kept; I noted {grade}."
                : "Enough for now. It will come round again."
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    public static ChatMessage Why(Attempt attempt) => Line($"Why this one? {attempt.Why}");

    public static ChatMessage Starred { get; } = Line("Starred. It comes first for your next date.");

    public static ChatMessage ComesAgain { get; } = Line("Kept. It will come round again.");

    public static ChatMessage NeverAgain(AttemptId attempt) =>
        ChatMessage.Of(
            "I will not ask this again",
            new ChatPart.Text("I will not ask this again. What you answered is kept."),
            new ChatPart.Buttons([new(PracticeActions.On(PracticeActions.Again, attempt), "Ask it after all")])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    public static ChatMessage Skipped { get; } =
        ChatMessage.Of(
            "Skipped for today. It will come round again.",
            new ChatPart.Text("Skipped for today. It will come round again."),
            new ChatPart.Buttons([new(new(PracticeActions.Next), "Another question")])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    private static string FirstWords(string sentence) =>
        string.Join(' ', sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3)) + " …";

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
