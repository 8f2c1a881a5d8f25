using Bot.Core.Chat;

namespace Bot.Adapters.Storage.People;

internal static class AccountRows
{
    public static IQueryable<AccountRow> Of(this IQueryable<AccountRow> accounts, ChatUser account)
    {
        var (platform, handle) = (account.Platform, account.Id);
        return accounts.Where(row => row.Platform == platform && row.Handle == handle);
    }
}
