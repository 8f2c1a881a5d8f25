using Bot.Core.Chat;
using Bot.Core.Stories;

namespace Bot.Core.Practice.Understanding;

/// <summary>What is said to words that are no answer: one line, and nothing of it is kept.</summary>
internal static class HearingView
{
    public static ChatMessage NoneOpen { get; } =
        ChatMessage.Of(
            "No question is open. Shall I ask one?",
            new ChatPart.Text("No question is open. Shall I ask one?"),
            new ChatPart.Buttons([
                new(new(PracticeActions.Next), "Yes"),
                new(new(StoryView.NewVerb), "Save as a story"),
            ])
        );

    /// <summary>To whoever names the bot in a channel, with words that are no command.</summary>
    public static ChatMessage Named { get; } =
        Line("Here I hear commands: /quiz asks a question, /prep help names the others. Directly, just write to me.");

    public static ChatMessage Stopped { get; } =
        Line("Nothing is open. No more questions: /prep pause. Leave: /prep forget");

    public static ChatMessage NothingAsked { get; } = Line("That is fine. No question is open. A question now: /quiz");

    public static ChatMessage AlreadyAnswered { get; } =
        Line("You have answered this one. What is left is its grade: again, hard, good or easy.");

    public static ChatMessage CannotSee { get; } = Line("I cannot read pictures. Type or say it?");

    public static ChatMessage Courtesy(Standing standing) =>
        Line(
            standing switch
            {
                Standing.Open => "I am here. Your question is still open.",
                Standing.Answered => "I am here. Your answer is kept, and waits for its grade.",
                _ => "I am here. A question now: /quiz",
            }
        );

    public static ChatMessage Question(Standing standing) =>
        Line(
            standing switch
            {
                Standing.Open => "I cannot answer that here; your question is still open. For all words, type help.",
                Standing.Answered => "I cannot answer that here; your answer is kept. For all words, type help.",
                _ => "I cannot answer that. A question to practise: /quiz. All commands: /prep help",
            }
        );

    public static ChatMessage Help(Standing standing) =>
        ChatMessage.Of(
            "What you can type now",
            new ChatPart.Facts(standing is Standing.Open ? WhileOpen : WhileAnswered),
            new ChatPart.Text(
                standing is Standing.Open
                    ? "Anything else you type is your answer. All commands: /prep help"
                    : "Anything else you type joins your answer. All commands: /prep help"
            )
        );

    private static (string, string)[] WhileOpen { get; } =
    [
        ("said", "you said it aloud; compare and grade"),
        ("hint", "the first words of each point"),
        ("later", "the same question, at a better time"),
        ("skip", "not today; no grade"),
        ("show", "the answer without trying"),
        ("more", "star it, write an answer, never ask it again"),
        ("stop", "enough for now"),
    ];

    private static (string, string)[] WhileAnswered { get; } =
    [
        ("again, hard, good, easy", "the grade"),
        ("compare", "the answer to compare with"),
        ("keep", "keep your words as your answer"),
        ("not my answer", "nothing of it is kept"),
        ("stop", "enough for now"),
    ];

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(Phrase.Clip(words, ChatLimits.Summary), new ChatPart.Text(words));
}
