using Bot.Core.Chat;
using Bot.Core.People.Linking;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>Two learners become one, or one becomes two again; each runs in a write of the lane.</summary>
internal static class LinkedLearners
{
    public static async Task JoinAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        await MarkAsync(db, from, ct);
        await MarkAsync(db, to, ct);
        await LinkedOrigins.MarkAsync(db, from, ct);
        await LinkedShelves.ForgetImportsAsync(db, from, to, ct);
        await MoveAccountsAsync(db, from, to, ct);
        await db
            .JoinedLearners.Where(row => row.ToId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ToId, to), ct);
        db.JoinedLearners.Add(new JoinedLearnerRow { LearnerId = from, ToId = to });
        await db.SaveChangesAsync(ct);
        await LinkedShelves.GatherAsync(db, from, to, ct);
        var both = await LinkedHistory.JoinAsync(db, from, to, ct);
        await LinkedPlans.JoinAsync(db, from, to, ct);
        await LinkedHistory.SettleAsync(db, to, both, ct);
        await LinkedChecklists.CopyTicksAsync(db, from, to, ct);
        await CopyTopicsAsync(db, from, to, ct);
        await LinkedSchedules.JoinAsync(db, from, to, ct);
        await LinkedSchedules.CopySilenceAsync(db, from, to, ct);
        await db
            .Offers.Where(row => row.LearnerId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LearnerId, to), ct);
    }

    public static async Task PartAsync(PrepBotDb db, long from, Parting parting, CancellationToken ct)
    {
        var to = parting.To.Value;
        var leaving = await AccountsAsync(db, parting.Leaving, ct);
        var homes = await MoveBackAsync(db, from, to, leaving, ct);
        await LinkedShelves.ForgetImportsAsync(db, from, to, ct);
        await LinkedShelves.ScatterAsync(db, from, to, homes, ct);
        var questions = await LinkedHistory.PartAsync(db, from, to, [.. leaving.Select(account => account.Id)], ct);
        await LinkedPlans.PartAsync(db, from, to, homes, questions, ct);
        foreach (var side in (long[])[from, to])
        {
            foreach (var joined in await JoinedToAsync(db, side, ct))
                await LinkedShelves.GatherAsync(db, joined, side, ct);
            await LinkedHistory.SettleAsync(db, side, questions, ct);
        }
        await LinkedChecklists.CopyTicksAsync(db, from, to, ct);
        await LinkedChecklists.DropForeignTicksAsync(db, from, ct);
        await CopyTopicsAsync(db, from, to, ct);
        await LinkedSchedules.PartAsync(db, from, to, leaving, ct);
        await LinkedSchedules.CopySilenceAsync(db, from, to, ct);
        await PartOffersAsync(db, from, to, homes, ct);
        foreach (var side in (long[])[from, to])
            await UnmarkAsync(db, side, ct);
    }

    /// <summary>A learner who has linked accounts already is marked: what came since nobody brought.</summary>
    private static async Task MarkAsync(PrepBotDb db, long learner, CancellationToken ct)
    {
        if (!await db.JoinedLearners.AnyAsync(row => row.ToId == learner, ct))
        {
            await LinkedShelves.MarkAsync(db, learner, ct);
            await LinkedOrigins.MarkAsync(db, learner, ct);
        }
    }

    private static async Task UnmarkAsync(PrepBotDb db, long learner, CancellationToken ct)
    {
        if (await db.JoinedLearners.AnyAsync(row => row.ToId == learner, ct))
            return;
        await db.Brought.Where(row => row.LearnerId == learner).ExecuteDeleteAsync(ct);
        await LinkedOrigins.UnmarkAsync(db, learner, ct);
    }

    /// <summary>Who dropped a file while they were linked is not known: it is let go, and may be dropped again.</summary>
    private static async Task PartOffersAsync(
        PrepBotDb db,
        long from,
        long to,
        IReadOnlyCollection<long> homes,
        CancellationToken ct
    )
    {
        var offers = db.Offers.Where(row => row.LearnerId == from);
        await offers.Where(row => row.BroughtBy == null).ExecuteDeleteAsync(ct);
        await offers
            .Where(row => homes.Contains(row.BroughtBy!.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LearnerId, to), ct);
    }

    private static async Task MoveAccountsAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        foreach (var account in await db.Accounts.Where(row => row.LearnerId == from).ToListAsync(ct))
        {
            account.LearnerId = to;
            if (await db.AccountHomes.FindAsync([account.Id], ct) is null)
                db.AccountHomes.Add(new AccountHomeRow { AccountId = account.Id, LearnerId = from });
        }
    }

    /// <returns>The learners that those who leave came from.</returns>
    private static async Task<HashSet<long>> MoveBackAsync(
        PrepBotDb db,
        long from,
        long to,
        List<AccountRow> leaving,
        CancellationToken ct
    )
    {
        HashSet<long> homes = [to];
        foreach (var account in leaving)
        {
            account.LearnerId = to;
            if (await db.AccountHomes.FindAsync([account.Id], ct) is not { } home)
                continue;
            homes.Add(home.LearnerId);
            if (home.LearnerId == to)
                db.AccountHomes.Remove(home);
        }
        foreach (var joined in await db.JoinedLearners.Where(row => row.ToId == from).ToListAsync(ct))
            if (joined.LearnerId == to)
                db.JoinedLearners.Remove(joined);
            else if (homes.Contains(joined.LearnerId))
                joined.ToId = to;
        await db.SaveChangesAsync(ct);
        return homes;
    }

    private static async Task<List<AccountRow>> AccountsAsync(
        PrepBotDb db,
        IReadOnlyList<ChatUser> accounts,
        CancellationToken ct
    )
    {
        List<AccountRow> rows = [];
        foreach (var account in accounts)
            rows.Add(await db.Accounts.Of(account).SingleAsync(ct));
        return rows;
    }

    private static Task<List<long>> JoinedToAsync(PrepBotDb db, long learner, CancellationToken ct) =>
        db.JoinedLearners.Where(row => row.ToId == learner).Select(row => row.LearnerId).ToListAsync(ct);

    private static async Task CopyTopicsAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        var known = await db.StarterTopics.Where(row => row.LearnerId == to).Select(row => row.Topic).ToListAsync(ct);
        var wanted = await db
            .StarterTopics.Where(row => row.LearnerId == from && !known.Contains(row.Topic))
            .Select(row => row.Topic)
            .ToListAsync(ct);
        db.StarterTopics.AddRange(wanted.Select(topic => new StarterTopicRow { LearnerId = to, Topic = topic }));
    }
}
