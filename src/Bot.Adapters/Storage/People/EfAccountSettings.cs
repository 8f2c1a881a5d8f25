using Bot.Core.Chat;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

internal sealed class EfAccountSettings(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IAccountSettings
{
    public async Task<bool?> DiscreetAsync(ChatUser account, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.AccountSettings.FindAsync([account.Platform, account.Id], ct))?.Discreet;
    }

    public Task SetDiscreetAsync(ChatUser account, bool discreet, CancellationToken ct) =>
        lane.WriteAsync(async db => (await RowAsync(db, account, ct)).Discreet = discreet, ct);

    public Task<bool> TellOwnerAsync(ChatUser account, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await RowAsync(db, account, ct);
                var first = row.OwnerToldAt is null;
                row.OwnerToldAt ??= at;
                return first;
            },
            ct
        );

    private static async Task<AccountSettingsRow> RowAsync(PrepBotDb db, ChatUser account, CancellationToken ct)
    {
        if (await db.AccountSettings.FindAsync([account.Platform, account.Id], ct) is { } known)
            return known;
        AccountSettingsRow row = new() { Platform = account.Platform, Handle = account.Id };
        db.AccountSettings.Add(row);
        return row;
    }
}
