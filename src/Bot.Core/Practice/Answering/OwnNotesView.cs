using Bot.Core.Chat;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Answering;

/// <summary>Forms for questions and answers of one's own, and what is said of them.</summary>
internal static class OwnNotesView
{
    public const string NoTopic = "my questions";

    public static ChatForm Add(ActionId action, Question? question, string? answer) =>
        new(
            action,
            "A question of your own",
            [
                new FormField.Passage("question", "The question", question?.Text),
                new FormField.Passage("answer", "Your answer, if you have one", answer, Required: false),
                new FormField.Line("topic", "Its topic, such as databases", question?.Topic, Required: false),
            ]
        );

    public static ChatForm Change(Asked asked, string? before) =>
        new(
            PracticeActions.On(PracticeActions.Change, asked.Attempt.Id),
            "Your answer",
            [
                new FormField.Note(asked.Question.Text),
                new FormField.Passage("answer", "The answer to compare with", before),
            ]
        );

    public static ChatMessage Added(TypedQuestion question) =>
        Line(
            question.Answer is null
                ? $"Kept on your own shelf, topic {Phrase.Clip(question.Topic, 40)}. It has no answer yet."
                : $"Kept on your own shelf, topic {Phrase.Clip(question.Topic, 40)}."
        );

    public static ChatMessage Changed(DateOnly today) =>
        Line($"Kept as your answer of {AnswerView.Day(today)}. Your question is still open.");

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
