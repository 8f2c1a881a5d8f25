using System.Security.Cryptography;
using System.Text;
using Bot.Adapters.Storage.Sqlite;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

internal sealed class EfForgottenPeople(WriterLane lane, DatabaseFile file) : IForgottenPeople
{
    public async Task ForgetAsync(LearnerId learner, DateTimeOffset at, CancellationToken ct)
    {
        await lane.WriteAsync(db => RemoveAsync(db, learner.Value, at, ct), ct);
        // What is deleted still stands in free pages, in the log and in copies until these are made anew.
        MigrationCopies.Drop(file.Path);
        await lane.RunAsync(SqliteStatements.Purge, ct);
    }

    private static async Task RemoveAsync(PrepBotDb db, long learner, DateTimeOffset at, CancellationToken ct)
    {
        var learners = await db
            .JoinedLearners.Where(row => row.ToId == learner)
            .Select(row => row.LearnerId)
            .ToListAsync(ct);
        learners.Add(learner);
        foreach (var account in await db.Accounts.Where(row => learners.Contains(row.LearnerId)).ToListAsync(ct))
            await ForgetAccountAsync(db, account, at, ct);
        await db
            .Shelves.Where(row => row.Kind == ShelfKind.Mine && learners.Contains(row.Owner))
            .ExecuteDeleteAsync(ct);
        // The rest stands below the learner and goes with it.
        await db.Learners.Where(row => learners.Contains(row.Id)).ExecuteDeleteAsync(ct);
    }

    private static async Task ForgetAccountAsync(
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
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{platform}:{handle}")));
        if (await db.Forgotten.FindAsync([hash], ct) is { } before)
            before.At = at;
        else
            db.Forgotten.Add(new ForgottenRow { AccountHash = hash, At = at });
    }
}
