using Bot.Core.People;
using Bot.Core.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfTargets(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ITargets
{
    public async Task<Target?> NextAsync(LearnerId learner, DateOnly today, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Targets.FindAsync([learner.Value], ct) is { } row && row.On >= today
            ? new Target(row.On, row.Name, row.Topics) { At = row.At }
            : null;
    }

    public Task SetAsync(LearnerId learner, Target? target, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.Targets.FindAsync([learner.Value], ct) is { } before)
                    db.Targets.Remove(before);
                await db.SaveChangesAsync(ct);
                if (target is not null)
                    db.Targets.Add(
                        new TargetRow
                        {
                            LearnerId = learner.Value,
                            On = target.On,
                            At = target.At,
                            Name = target.Name,
                            Topics = target.Topics,
                        }
                    );
            },
            ct
        );
}
