using System.Data.Common;
using Bot.Adapters.Storage.Sqlite;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

internal sealed class EfForgottenPeople(
    IDbContextFactory<PrepBotDb> databases,
    WriterLane lane,
    DatabaseFile file,
    TimeProvider clock
) : IForgottenPeople
{
    private readonly DeletedBytes bytes = new(lane, file);

    public async Task ForgetAsync(
        LearnerId learner,
        IReadOnlyCollection<string> heard,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await lane.WriteAsync(db => RemoveAsync(db, learner.Value, heard, at, ct), ct);
        try
        {
            await PurgeAsync(bytes.AreFew, ct);
        }
        catch (Exception trouble) when (trouble is StorageException or DbException)
        {
            // They are forgotten. What is owed to the files is noted, and done at night.
        }
    }

    public async Task<bool> PurgeAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // Those of an older version stand in no file yet.
        NoteBeside(await db.Forgotten.AsNoTracking().ToListAsync(ct));
        return await PurgeAsync(true, ct);
    }

    public async Task<IReadOnlyList<ChatUser>> ReturnedAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var known = await db.Forgotten.ToDictionaryAsync(row => row.AccountHash, row => row.At.UtcTicks, ct);
        var unknown = ForgottenFile
            .Read(file.Path)
            .Where(one => known.GetValueOrDefault(one.Key) < one.Value)
            .ToDictionary();
        var back = (await db.Accounts.AsNoTracking().ToListAsync(ct))
            .Where(row =>
                row.Since.UtcTicks < unknown.GetValueOrDefault(ForgottenAccounts.Digest(row.Platform, row.Handle))
            )
            .ToList();
        foreach (var row in back)
            unknown.Remove(ForgottenAccounts.Digest(row.Platform, row.Handle));
        // Nothing of these is here. The others are noted when they are forgotten again.
        foreach (var (hash, ticks) in unknown)
            await lane.WriteAsync(one => NoteAsync(one, hash, new(ticks, TimeSpan.Zero), ct), ct);
        return [.. back.Select(row => new ChatUser(row.Platform, row.Handle, row.Name))];
    }

    private async Task<bool> PurgeAsync(bool anew, CancellationToken ct)
    {
        // Who is forgotten meanwhile is not among them.
        var owed = await OwedAsync(ct);
        if (owed.Count is 0)
            return true;
        if (!await bytes.PurgeAsync(anew, ct))
            return false;
        DateTimeOffset? now = clock.GetUtcNow();
        await lane.WriteAsync(
            db =>
                db.Forgotten.Where(row => owed.Contains(row.AccountHash))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.PurgedAt, now), ct),
            ct
        );
        return true;
    }

    private async Task<List<string>> OwedAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Forgotten.Where(row => row.PurgedAt == null).Select(row => row.AccountHash).ToListAsync(ct);
    }

    private async Task RemoveAsync(
        PrepBotDb db,
        long learner,
        IReadOnlyCollection<string> heard,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        DateTimeOffset? answered = at;
        await db
            .KeptInputs.Where(row => heard.Contains(row.EventId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Payload, (string?)null).SetProperty(row => row.AnsweredAt, answered),
                ct
            );
        var learners = await db
            .JoinedLearners.Where(row => row.ToId == learner)
            .Select(row => row.LearnerId)
            .ToListAsync(ct);
        learners.Add(learner);
        var forgotten = new List<ForgottenRow>();
        foreach (var account in await db.Accounts.Where(row => learners.Contains(row.LearnerId)).ToListAsync(ct))
            forgotten.Add(await ForgetAccountAsync(db, account, at, ct));
        await db
            .Shelves.Where(row => row.Kind == ShelfKind.Mine && learners.Contains(row.Owner))
            .ExecuteDeleteAsync(ct);
        // The rest stands below the learner and goes with it.
        await db.Learners.Where(row => learners.Contains(row.Id)).ExecuteDeleteAsync(ct);
        // Before the commit: should that fail, the next start does what was asked for.
        NoteBeside(forgotten);
    }

    private static async Task<ForgottenRow> ForgetAccountAsync(
        PrepBotDb db,
        AccountRow account,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var (platform, handle) = (account.Platform, account.Handle);
        await db.Places.Where(row => row.Platform == platform && row.Person == handle).ExecuteDeleteAsync(ct);
        await db.NamedReplies.Where(row => row.Platform == platform && row.Person == handle).ExecuteDeleteAsync(ct);
        await db.AccountSettings.Where(row => row.Platform == platform && row.Handle == handle).ExecuteDeleteAsync(ct);
        return await NoteAsync(db, ForgottenAccounts.Digest(platform, handle), at, ct);
    }

    private static async Task<ForgottenRow> NoteAsync(
        PrepBotDb db,
        string hash,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (await db.Forgotten.FindAsync([hash], ct) is not { } row)
            db.Forgotten.Add(row = new ForgottenRow { AccountHash = hash });
        (row.At, row.PurgedAt) = (at, null);
        return row;
    }

    private void NoteBeside(IEnumerable<ForgottenRow> forgotten) =>
        ForgottenFile.Add(file.Path, forgotten.ToDictionary(row => row.AccountHash, row => row.At.UtcTicks));
}
