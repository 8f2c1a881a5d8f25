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
                await GiveAsync(db, row, to, ct);
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
            if (await IsOfAsync(db, row, leaving, [from, to], ct))
            {
                await db.Schedules.Where(old => old.LearnerId == to).ExecuteDeleteAsync(ct);
                await GiveAsync(db, row, to, ct);
            }
    }

    /// <summary>
    /// A word of the one was a word of the other: who is silent counts from the later of the two, and a pause that the bot
    /// took by itself stands only where both were silent.
    /// </summary>
    public static async Task CopySilenceAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        if (await db.Silences.FindAsync([from], ct) is not { } other)
            return;
        if (await db.Silences.FindAsync([to], ct) is not { } mine)
            db.Silences.Add(
                new SilenceRow
                {
                    LearnerId = to,
                    HeardAt = other.HeardAt,
                    PausedAt = other.PausedAt,
                }
            );
        else
        {
            mine.HeardAt = mine.HeardAt > other.HeardAt ? mine.HeardAt : other.HeardAt;
            mine.PausedAt = other.PausedAt is null ? null : mine.PausedAt;
        }
    }

    private static async Task<bool> IsOfAsync(
        PrepBotDb db,
        ScheduleRow schedule,
        IReadOnlyList<AccountRow> accounts,
        IReadOnlyCollection<long> learners,
        CancellationToken ct
    )
    {
        var place = schedule.Target;
        var ids = accounts.Select(account => account.Id).ToList();
        if (accounts.Any(account => account.Platform == place.Platform && "@" + account.Handle == place.Conversation))
            return true;
        return await db
                .Attempts.Where(attempt => learners.Contains(attempt.LearnerId) && attempt.Place == place)
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
                        .SetProperty(row => row.SettledAt, row => row.NotBefore)
                        .SetProperty(row => row.Reason, "accounts linked"),
                ct
            );
    }
}
