using Bot.Core.Chat;

namespace Bot.Core.People.Linking;

/// <summary>What is said of linked accounts and of parting them.</summary>
internal static class UnlinkView
{
    public const string Verb = "unlink";

    public static ChatMessage Gone { get; } = Line("That account is not linked here any more. See all: /prep unlink");

    public static ChatMessage Accounts(IReadOnlyList<ChatUser> accounts, ChatUser here) =>
        accounts.Count < 2
            ? Line($"Only {AccountView.Full(here)} is yours here. To join another: /prep link")
            : ChatMessage.Of(
                "Your linked accounts",
                new ChatPart.Text(
                    $"""
                    One person: {AccountView.List(accounts)}.
                    When one leaves, its answers and its own notes go with it.
                    What came while they were linked stays on both sides.
                    """
                ),
                new ChatPart.Menu(
                    new(Verb),
                    "Which one shall stand alone again?",
                    [
                        .. accounts
                            .Take(ChatLimits.Options)
                            .Select(account => new MenuOption(Named(account), AccountView.Full(account))),
                    ]
                )
            );

    /// <param name="alone">The one that was chosen.</param>
    /// <param name="left">Those that went, and left the schedule behind: the chosen one, or all the others.</param>
    public static ChatMessage Parted(ChatUser alone, IReadOnlyList<ChatUser> left, ChatUser here)
    {
        var where = left is [var one] && Named(one) == Named(here) ? "here" : $"for {AccountView.List(left)}";
        return Line($"{AccountView.Full(alone)} stands alone again.\nQuestions pause {where} until: /prep resume");
    }

    /// <summary>As a menu names it.</summary>
    public static string Named(ChatUser account) => $"{account.Platform}:{account.Id}";

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(Phrase.Clip(words, ChatLimits.Summary), new ChatPart.Text(words));
}
