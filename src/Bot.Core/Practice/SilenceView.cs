using Bot.Core.Chat;

namespace Bot.Core.Practice;

/// <summary>What is said to somebody who says nothing, and when it is enough.</summary>
internal static class SilenceView
{
    public const string LessVerb = "less";
    public const string Weekly = "weekly";
    public const string EnoughVerb = "enough";

    public static ChatMessage Offer { get; } =
        ChatMessage.Of(
            "No catching up needed",
            new ChatPart.Text("No catching up needed."),
            new ChatPart.Buttons([
                new(new(PracticeActions.Next), "One short question"),
                new(new(LessVerb, Weekly), "Once a week"),
                new(new(LessVerb), "Pause"),
            ])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    // Every delivery has a button, by which it is found again.
    public static ChatMessage Paused { get; } =
        ChatMessage.Of(
            "I have paused. Any word wakes me",
            new ChatPart.Text("I have paused. Any word wakes me."),
            new ChatPart.Buttons([new(new(PracticeActions.Next), "One short question")])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    public static ChatMessage PausedAsAsked { get; } = Line("Paused. Any time again: /prep resume");

    public static ChatMessage Enough { get; } = Line("That is all for today.");

    public static ChatMessage Closed { get; } = Line("Closed. It will come round again.");

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(words, new ChatPart.Text(words)) with
        {
            Awaits = ActionId.Nothing,
        };
}
