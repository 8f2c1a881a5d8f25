using Bot.Adapters.Storage.Schedules;
using Bot.Core.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>One person is asked at one hour: the other's pauses while they are linked, and stays paused afterwards.</summary>
internal static class LinkedSchedules
{
    /// <remarks>Where only the one that is joined has a schedule, it goes on.</remarks>
    public static async Task JoinAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        var goesOn = !await db.Schedules.AnyAsync(row => row.LearnerId == to, ct);
        foreach (var row in await db.Schedules.Where(row => row.LearnerId == from).ToListAsync(ct))
            if (goesOn)
            {
                await GiveAsync(db, row, to, ct);
                db.Brought.Add(
                    new BroughtRow
                    {
                        Kind = Brought.Schedule,
                        RowId = row.Id,
                        LearnerId = from,
                    }
                );
            }
            else
                await PauseAsync(db, row, ct);
    }

    /// <summary>A schedule that speaks where those who leave are spoken to leaves with them.</summary>
    /// <param name="leaving">The accounts that leave.</param>
    public static async Task PartAsync(
        PrepBotDb db,
        long from,
        long to,
        IReadOnlyList<AccountRow> leaving,
        CancellationToken ct
    )
    {
        foreach (var row in await db.Schedules.Where(row => row.LearnerId == from).ToListAsync(ct))
            if (await IsOfAsync(db, row, leaving, ct))
            {
                await db.Schedules.Where(old => old.LearnerId == to).ExecuteDeleteAsync(ct);
                await GiveAsync(db, row, to, ct);
            }
        await db.Brought.Where(one => one.Kind == Brought.Schedule && one.LearnerId == to).ExecuteDeleteAsync(ct);
    }

    private static async Task<bool> IsOfAsync(
        PrepBotDb db,
        ScheduleRow schedule,
        IReadOnlyList<AccountRow> accounts,
        CancellationToken ct
    )
    {
        var place = schedule.Target;
        var ids = accounts.Select(account => account.Id).ToList();
        if (accounts.Any(account => account.Platform == place.Platform && "@" + account.Handle == place.Conversation))
            return true;
        return await db
                .Attempts.Where(attempt => attempt.Place == place)
                .Join(db.AttemptEvents, attempt => attempt.Id, one => one.AttemptId, (_, one) => one.AccountId)
                .AnyAsync(account => account != null && ids.Contains(account.Value), ct)
            || (
                accounts.Any(account => account.Platform == place.Platform)
                && !await db.Accounts.AnyAsync(
                    row => row.LearnerId == schedule.LearnerId && row.Platform == place.Platform,
                    ct
                )
            );
    }

    private static async Task GiveAsync(PrepBotDb db, ScheduleRow schedule, long to, CancellationToken ct)
    {
        schedule.LearnerId = to;
        await db
            .Deliveries.Where(row => row.ScheduleId == schedule.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LearnerId, to), ct);
    }

    private static async Task PauseAsync(PrepBotDb db, ScheduleRow schedule, CancellationToken ct)
    {
        schedule.NextAt = null;
        await db
            .Deliveries.Where(row => row.ScheduleId == schedule.Id && row.State == DeliveryState.Planned)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.State, DeliveryState.Skipped)
                        .SetProperty(row => row.Reason, "accounts linked"),
                ct
            );
    }
}
