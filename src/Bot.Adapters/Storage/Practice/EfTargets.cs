using Bot.Core.People;
using Bot.Core.Practice.Planning;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfTargets(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ITargets
{
    public async Task<Target?> NextAsync(LearnerId learner, DateOnly today, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Targets.AsNoTracking().SingleOrDefaultAsync(one => one.LearnerId == learner.Value, ct);
        return row is null || row.On < today ? null : new Target(row.On, row.Name, row.Topics) { At = row.At };
    }

    public Task SetAsync(LearnerId learner, Target? target, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.Targets.FindAsync([learner.Value], ct) is { } before)
                    db.Targets.Remove(before);
                await db.SaveChangesAsync(ct);
                if (target is { On: var on, Name: var name, Topics: var topics })
                    db.Targets.Add(
                        new()
                        {
                            LearnerId = learner.Value,
                            On = on,
                            At = target.At,
                            Name = name,
                            Topics = topics,
                        }
                    );
            },
            ct
        );
}
