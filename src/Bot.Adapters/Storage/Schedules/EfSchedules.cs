using Bot.Core.People;
using Bot.Core.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Schedules;

internal sealed class EfSchedules(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ISchedules
{
    public async Task<Schedule?> FindAsync(LearnerId learner, CancellationToken ct)
    {
        var found = await ReadAsync(schedules => Of(schedules, learner), ct);
        return found is [var first, ..] ? first : null;
    }

    public async Task<Schedule?> FindAsync(ScheduleId schedule, CancellationToken ct)
    {
        var found = await ReadAsync(schedules => schedules.Where(row => row.Id == schedule.Value), ct);
        return found is [var only] ? only : null;
    }

    public Task<Schedule> SetAsync(Schedule schedule, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await Of(db.Schedules, schedule.Learner).FirstOrDefaultAsync(ct);
                if (row is null)
                {
                    row = new ScheduleRow
                    {
                        LearnerId = schedule.Learner.Value,
                        Target = schedule.Place,
                        Zone = schedule.Zone,
                    };
                    db.Schedules.Add(row);
                }
                row.Set(schedule);
                await db.SaveChangesAsync(ct);
                return row.ToSchedule();
            },
            ct
        );

    public Task<IReadOnlyList<Schedule>> DueAsync(DateTimeOffset now, int most, CancellationToken ct) =>
        ReadAsync(
            schedules =>
                schedules.Where(row => row.NextAt <= now).OrderBy(row => row.NextAt).ThenBy(row => row.Id).Take(most),
            ct
        );

    public Task<IReadOnlyList<Schedule>> ActiveAsync(CancellationToken ct) =>
        ReadAsync(schedules => schedules.Where(row => row.NextAt != null).OrderBy(row => row.Id), ct);

    public Task MoveOnAsync(ScheduleId schedule, DateTimeOffset? nextAt, CancellationToken ct) =>
        lane.WriteAsync(
            db =>
                db.Schedules.Where(row => row.Id == schedule.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, nextAt), ct),
            ct
        );

    /// <summary>The first one made is the learner's daily question.</summary>
    private static IQueryable<ScheduleRow> Of(IQueryable<ScheduleRow> schedules, LearnerId learner) =>
        schedules.Where(row => row.LearnerId == learner.Value).OrderBy(row => row.Id).Take(1);

    private async Task<IReadOnlyList<Schedule>> ReadAsync(
        Func<IQueryable<ScheduleRow>, IQueryable<ScheduleRow>> which,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await which(db.Schedules.AsNoTracking()).ToListAsync(ct);
        return [.. rows.Select(row => row.ToSchedule())];
    }
}
