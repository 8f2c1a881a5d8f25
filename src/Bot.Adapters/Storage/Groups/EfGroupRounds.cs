using Bot.Core.Deliveries;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Groups;

internal sealed class EfGroupRounds(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IGroupRounds
{
    public Task<Round> AskAsync(NewRound round, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (
                    await db.GroupRounds.SingleOrDefaultAsync(one => one.DeliveryId == round.Delivery.Value, ct) is
                    { } known
                )
                    return known.ToRound();
                GroupRoundRow row = new()
                {
                    GroupId = round.Group.Value,
                    QuestionId = round.Pick.Question.Value,
                    Why = round.Pick.Why,
                    On = round.On,
                    AskedAt = round.AskedAt,
                    OpensAt = round.OpensAt,
                    DeliveryId = round.Delivery.Value,
                };
                db.GroupRounds.Add(row);
                await db.SaveChangesAsync(ct);
                return row.ToRound();
            },
            ct
        );

    public Task<Round?> FindAsync(RoundId round, CancellationToken ct) =>
        FirstAsync(rounds => rounds.Where(row => row.Id == round.Value), ct);

    public Task<Round?> FindAsync(DeliveryId delivery, CancellationToken ct) =>
        FirstAsync(rounds => rounds.Where(row => row.DeliveryId == delivery.Value), ct);

    public async Task<IReadOnlyList<Round>> LatestAsync(GroupId group, int most, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .GroupRounds.AsNoTracking()
            .Where(row => row.GroupId == group.Value)
            .OrderByDescending(row => row.Id)
            .Take(most)
            .ToListAsync(ct);
        return [.. rows.Select(row => row.ToRound())];
    }

    public Task<bool> TellUnreadableAsync(RoundId round, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
                await db
                    .GroupRounds.Where(row => row.Id == round.Value && row.UnreadableAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.UnreadableAt, at), ct)
                    is 1,
            ct
        );

    private async Task<Round?> FirstAsync(
        Func<IQueryable<GroupRoundRow>, IQueryable<GroupRoundRow>> which,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await which(db.GroupRounds.AsNoTracking()).FirstOrDefaultAsync(ct))?.ToRound();
    }
}
