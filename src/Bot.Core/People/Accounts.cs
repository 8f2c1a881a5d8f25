using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>Which of a learner's accounts is meant.</summary>
public static class Accounts
{
    /// <summary>
    /// Whom a message to a place reaches: the account it is direct with, else the first on that platform. Only what the
    /// bot says by itself asks this; what people do names its account.
    /// </summary>
    /// <returns>Null: the learner has no account on that platform.</returns>
    public static ChatUser? At(IReadOnlyList<ChatUser> accounts, ChatAddress place) =>
        accounts.FirstOrDefault(account =>
            account.Platform == place.Platform && ChatAddress.DirectTo(account).Conversation == place.Conversation
        ) ?? accounts.FirstOrDefault(account => account.Platform == place.Platform);
}
