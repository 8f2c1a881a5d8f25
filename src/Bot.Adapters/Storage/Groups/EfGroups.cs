using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Bot.Core.Groups;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Groups;

internal sealed class EfGroups(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IGroups
{
    public Task<Group?> AtAsync(ChatAddress place, CancellationToken ct) =>
        FirstAsync(db => At(Standing(db), place), ct);

    public Task<Group?> FindAsync(GroupId group, CancellationToken ct, bool ended = false) =>
        FirstAsync(db => (ended ? db.Groups : Standing(db)).Where(row => row.Id == group.Value), ct);

    public Task<Group?> OfCircleAsync(LearnerId circle, CancellationToken ct) =>
        FirstAsync(db => Standing(db).Where(row => row.CircleId == circle.Value), ct);

    public Task<Group> StartAsync(Group group, ChatUser coach, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await At(Standing(db), group.Place).FirstOrDefaultAsync(ct) is { } there)
                    return there.ToGroup();
                GroupRow row = new()
                {
                    CircleId = group.Circle.Value,
                    Place = group.Place,
                    Topics = [],
                    StartedAt = at,
                };
                row.Set(group);
                db.Groups.Add(row);
                await db.SaveChangesAsync(ct);
                row.ShelfId = (await db.ShelfAsync(new Shelf.Group(row.Id), ct)).Id;
                db.GroupCoaches.Add(
                    new()
                    {
                        GroupId = row.Id,
                        AccountId = (await db.Accounts.Of(coach).SingleAsync(ct)).Id,
                        Since = at,
                    }
                );
                return row.ToGroup();
            },
            ct
        );

    public Task ChangeAsync(Group group, CancellationToken ct) => ChangeAsync(group.Id, row => row.Set(group), ct);

    public Task EndAsync(GroupId group, DateTimeOffset at, CancellationToken ct) =>
        ChangeAsync(group, row => row.EndedAt = at, ct);

    private Task ChangeAsync(GroupId group, Action<GroupRow> change, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await Standing(db).SingleOrDefaultAsync(row => row.Id == group.Value, ct) is { } row)
                    change(row);
            },
            ct
        );

    private async Task<Group?> FirstAsync(Func<PrepBotDb, IQueryable<GroupRow>> which, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await which(db).AsNoTracking().FirstOrDefaultAsync(ct))?.ToGroup();
    }

    private static IQueryable<GroupRow> Standing(PrepBotDb db) => db.Groups.Where(row => row.EndedAt == null);

    private static IQueryable<GroupRow> At(IQueryable<GroupRow> groups, ChatAddress place) =>
        groups.Where(row => row.Place.Platform == place.Platform && row.Place.Conversation == place.Conversation);
}
