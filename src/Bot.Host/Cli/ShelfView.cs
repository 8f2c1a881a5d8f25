using Bot.Core.Chat;

namespace Bot.Host.Cli;

/// <summary>What <c>import</c> says of the shelf that notes go onto.</summary>
internal static class ShelfView
{
    public const string ForEveryone = "These notes are for everyone on this bot: each of them will be asked from them.";

    /// <summary>The commonest first hour: notes imported here, questions awaited on a chat platform.</summary>
    /// <param name="accounts">All of the person's accounts.</param>
    public static string Line(ImportWish wish, IReadOnlyList<ChatUser> accounts)
    {
        var stands = wish.DryRun ? "Nothing was kept. It would stand" : "It stands";
        var person = Account.Named(wish.Person);
        string[] others = [.. accounts.Select(Account.Named).Where(account => account != person)];
        var linked = others.Length > 0 ? $", and as {string.Join(" and ", others)}" : "";
        return wish switch
        {
            { Shared: true } => $"{stands} on the shared shelf: everyone on this bot is asked from it.",
            { For: not null } =>
                $"{stands} on the shelf of {person}. That person is asked from it there{linked}, once they have written to the bot.",
            _ when others.Length > 0 =>
                $"{stands} on your own shelf. You are asked from it here in the terminal{linked}.",
            _ =>
                $"{stands} on your own shelf, for this terminal: start prepbot here to be asked. To be asked on Discord or Slack too, write /prep link to the bot there. Or import for that account: --for discord:123, --for slack:T1/U1.",
        };
    }
}
