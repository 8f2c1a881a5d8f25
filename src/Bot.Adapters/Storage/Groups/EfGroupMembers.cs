using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Bot.Core.Groups;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Groups;

internal sealed class EfGroupMembers(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IGroupMembers
{
    public Task<bool> JoinAsync(GroupId group, ChatUser account, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var joining = (await db.Accounts.Of(account).SingleAsync(ct)).Id;
                if (await db.GroupMembers.FindAsync([group.Value, joining], ct) is not { } row)
                {
                    row = new() { GroupId = group.Value, AccountId = joining };
                    db.GroupMembers.Add(row);
                }
                else if (row.LeftAt is null)
                    return false;
                // Whoever comes back is asked anew whether the coach may see their name.
                (row.JoinedAt, row.LeftAt, row.ShowsName) = (at, null, false);
                return true;
            },
            ct
        );

    public Task<bool> LeaveAsync(GroupId group, LearnerId learner, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
                await db.MembersOf(group)
                    .Where(row => row.Account.LearnerId == learner.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeftAt, at), ct) > 0,
            ct
        );

    public Task ShowNameAsync(GroupId group, LearnerId learner, bool shows, CancellationToken ct) =>
        lane.WriteAsync(
            db =>
                db.MembersOf(group)
                    .Where(row => row.Account.LearnerId == learner.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ShowsName, shows), ct),
            ct
        );

    public async Task<IReadOnlyList<Member>> AllAsync(GroupId group, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ReadAsync(db.MembersOf(group), ct);
    }

    public async Task<Member?> FindAsync(GroupId group, LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await ReadAsync(db.MembersOf(group).Where(row => row.Account.LearnerId == learner.Value), ct);
        return found is [var member] ? member : null;
    }

    public Task AppointAsync(GroupId group, ChatUser coach, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var account = (await db.Accounts.Of(coach).SingleAsync(ct)).Id;
                if (await db.GroupCoaches.FindAsync([group.Value, account], ct) is null)
                    db.GroupCoaches.Add(
                        new()
                        {
                            GroupId = group.Value,
                            AccountId = account,
                            Since = at,
                        }
                    );
            },
            ct
        );

    public async Task<bool> IsCoachAsync(GroupId group, LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .GroupCoaches.Where(row => row.GroupId == group.Value)
            .Join(db.Accounts, row => row.AccountId, account => account.Id, (_, account) => account.LearnerId)
            .AnyAsync(coach => coach == learner.Value, ct);
    }

    public async Task<bool> HasCoachAsync(GroupId group, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.GroupCoaches.AnyAsync(row => row.GroupId == group.Value, ct);
    }

    public async Task<IReadOnlyList<Membership>> OfAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .GroupMembers.Where(row => row.Account.LearnerId == learner.Value)
            .Join(db.Groups, row => row.GroupId, group => group.Id, (row, group) => new { Row = row, group.Place })
            .OrderBy(one => one.Row.JoinedAt)
            .Select(one => new Membership(one.Place, one.Row.JoinedAt, one.Row.LeftAt, one.Row.ShowsName))
            .ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<Member>> ReadAsync(IQueryable<GroupMemberRow> members, CancellationToken ct)
    {
        var rows = await members
            .OrderBy(row => row.JoinedAt)
            .Select(row => new
            {
                row.Account.LearnerId,
                row.Account.Platform,
                row.Account.Handle,
                row.Account.Name,
                row.ShowsName,
            })
            .ToListAsync(ct);
        // Linked accounts may both have joined: one person, and named only if both allow it.
        return
        [
            .. rows.GroupBy(row => row.LearnerId)
                .Select(one => new Member(
                    new LearnerId(one.Key),
                    new ChatUser(one.First().Platform, one.First().Handle, one.First().Name),
                    one.All(row => row.ShowsName)
                )),
        ];
    }
}

internal static class GroupMemberRows
{
    /// <summary>Those who are in it now.</summary>
    public static IQueryable<GroupMemberRow> MembersOf(this PrepBotDb db, GroupId group) =>
        db.GroupMembers.Where(row => row.GroupId == group.Value && row.LeftAt == null);
}
