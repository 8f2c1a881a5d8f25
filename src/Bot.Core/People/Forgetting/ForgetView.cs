using Bot.Core.Chat;

namespace Bot.Core.People.Forgetting;

/// <summary>What is said before and after a person is forgotten.</summary>
internal static class ForgetView
{
    public const string Verb = "forget";
    public const string Everything = "everything";

    public static ChatMessage NothingKept { get; } = Line("Nothing is kept of you here.");

    public static ChatMessage Stays { get; } = Line("Everything stays as it is.");

    public static ChatMessage Forgotten { get; } =
        Line("Done. Nothing of you is kept here any more. If you write again, we begin anew.");

    public static ChatMessage Question(IReadOnlyList<ChatUser> accounts) =>
        ChatMessage.Of(
            "Forget everything?",
            new ChatPart.Text(
                $"""
                Forget everything that is kept of {AccountView.List(accounts)}?
                Your notes, stories, answers, grades, dates and settings go, on every linked account.
                Nobody can bring them back. For a copy first: /prep export
                """
            ),
            new ChatPart.Buttons([
                new(new(Verb, Everything), "Forget everything"),
                new(new(Verb, "nothing"), "Keep everything"),
            ])
        );

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
