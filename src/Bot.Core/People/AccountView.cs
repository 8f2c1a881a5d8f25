using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>How an account is named where it matters which one it is.</summary>
internal static class AccountView
{
    /// <summary><c>Ana (discord:123)</c>.</summary>
    public static string Full(ChatUser account) => $"{account.Name} ({account.Platform}:{account.Id})";

    public static string List(IReadOnlyList<ChatUser> accounts) => string.Join(", ", accounts.Select(Full));
}
