using Bot.Core.People;
using Bot.Core.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Schedules;

internal sealed class EfSilences(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ISilences
{
    public async Task<Silence?> FindAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Silences.FindAsync([learner.Value], ct) is { } row
            ? new Silence(row.HeardAt, row.PausedAt)
            : null;
    }

    public Task SetAsync(LearnerId learner, Silence silence, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await db.Silences.FindAsync([learner.Value], ct);
                if (row is null)
                    db.Silences.Add(row = new SilenceRow { LearnerId = learner.Value });
                (row.HeardAt, row.PausedAt) = (silence.HeardAt, silence.PausedAt);
            },
            ct
        );
}
