using Bot.Adapters.Storage.Schedules;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Deliveries;

internal sealed class EfOutbox(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IOutbox
{
    public Task<int> PlanAsync(IReadOnlyList<PlannedSlot> slots, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var rows = await SchedulesAsync(db, slots, ct);
                var standing = slots.Where(slot => rows.ContainsKey(slot.Schedule.Value)).ToList();
                var planned = standing.Select(slot => slot.Delivery).OfType<Planned>().ToList();
                var taken = await TakenAsync(db, rows.Keys, planned, ct);
                var added = planned.Where(one => taken.Take(one)).ToList();
                db.Deliveries.AddRange(added.Select(DeliveryRow.Of));
                // A schedule that was paused or changed meanwhile stays as its person set it.
                foreach (var slot in standing.Where(slot => rows[slot.Schedule.Value].NextAt == slot.DueAt))
                    rows[slot.Schedule.Value].NextAt = slot.NextAt;
                return added.Count;
            },
            ct
        );

    public Task AddAsync(Planned delivery, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var schedule = delivery.Schedule.Value;
                if (!await db.Schedules.AnyAsync(row => row.Id == schedule, ct))
                    return;
                var taken = await TakenAsync(db, [schedule], [delivery], ct);
                await NoteElsewhereAsync(db, delivery, taken, ct);
                if (taken.Take(delivery))
                    db.Deliveries.Add(DeliveryRow.Of(delivery));
            },
            ct
        );

    public Task<IReadOnlyList<Delivery>> ClaimAsync(
        DateTimeOffset now,
        IReadOnlyCollection<string> platforms,
        int most,
        CancellationToken ct
    ) =>
        lane.WriteAsync<IReadOnlyList<Delivery>>(
            async db =>
            {
                var rows = await db
                    .Deliveries.Where(row => row.State == DeliveryState.Planned && row.NotBefore <= now)
                    .Where(row => row.TryAt == null || row.TryAt <= now)
                    .Where(row => platforms.Contains(row.Target.Platform))
                    .OrderBy(row => row.Priority)
                    .ThenBy(row => row.NotBefore)
                    .ThenBy(row => row.Id)
                    .Take(most)
                    .ToListAsync(ct);
                foreach (var row in rows)
                    (row.State, row.Tries) = (DeliveryState.Claimed, row.Tries + 1);
                return [.. rows.Select(row => row.ToDelivery())];
            },
            ct
        );

    public Task ChooseAsync(DeliveryId delivery, string subject, CancellationToken ct) =>
        ChangeAsync(delivery, row => row.Subject = subject, ct);

    public Task HoldBackAsync(DeliveryId delivery, string rest, CancellationToken ct) =>
        ChangeAsync(delivery, row => row.HeldBack = rest, ct);

    public async Task<(LearnerId Learner, string Message)?> HeldBackAsync(DeliveryId delivery, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db
            .Deliveries.Where(row => row.Id == delivery.Value && row.HeldBack != null)
            .Select(row => new { row.LearnerId, row.HeldBack })
            .SingleOrDefaultAsync(ct);
        return row is null ? null : (new LearnerId(row.LearnerId), row.HeldBack!);
    }

    public Task SettleAsync(
        DeliveryId delivery,
        DeliveryState state,
        DateTimeOffset at,
        MessageRef? sent,
        string? reason,
        CancellationToken ct
    ) =>
        ChangeAsync(
            delivery,
            row =>
            {
                (row.State, row.SettledAt, row.Reason) = (state, at, reason);
                (row.SentTo, row.SentId) = (sent?.At, sent?.Id);
            },
            ct
        );

    public Task RetryAsync(DeliveryId delivery, DateTimeOffset at, CancellationToken ct) =>
        ChangeAsync(delivery, row => (row.State, row.TryAt) = (DeliveryState.Planned, at), ct);

    public Task<int> RecoverAsync(CancellationToken ct) =>
        lane.WriteAsync(
            db =>
                db.Deliveries.Where(row => row.State == DeliveryState.Claimed)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Planned), ct),
            ct
        );

    public Task ForgetAsync(DateTimeOffset before, CancellationToken ct) =>
        new SettledDeliveries(databases, lane).ForgetAsync(before, ct);

    /// <summary>The schedules that still stand: one that is gone must not hold up the others.</summary>
    private static Task<Dictionary<long, ScheduleRow>> SchedulesAsync(
        PrepBotDb db,
        IReadOnlyList<PlannedSlot> slots,
        CancellationToken ct
    )
    {
        var ids = slots.Select(slot => slot.Schedule.Value).Distinct().ToArray();
        return db.Schedules.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }

    private static async Task<TakenSlots> TakenAsync(
        PrepBotDb db,
        IReadOnlyCollection<long> schedules,
        List<Planned> planned,
        CancellationToken ct
    )
    {
        if (planned.Count is 0)
            return new();
        var earliest = planned.Min(one => one.On);
        var rows = await db
            .Deliveries.Where(row => schedules.Contains(row.ScheduleId) && row.On >= earliest)
            .Select(row => new
            {
                row.ScheduleId,
                row.LearnerId,
                row.On,
                row.Slot,
                row.Kind,
            })
            .ToListAsync(ct);
        TakenSlots taken = new();
        foreach (var row in rows)
            taken.Note(row.ScheduleId, row.LearnerId, row.On, row.Slot, row.Kind);
        return taken;
    }

    /// <summary>A note from a group comes with the group's schedule, where its member has none; another group's may have come.</summary>
    private static async Task NoteElsewhereAsync(PrepBotDb db, Planned planned, TakenSlots taken, CancellationToken ct)
    {
        if (planned.Kind is not DeliveryKinds.Noted)
            return;
        var (learner, schedule, on) = (planned.Learner.Value, planned.Schedule.Value, planned.On);
        var rows = await db
            .Deliveries.Where(row => row.LearnerId == learner && row.ScheduleId != schedule && row.On == on)
            .Select(row => new
            {
                row.ScheduleId,
                row.Slot,
                row.Kind,
            })
            .ToListAsync(ct);
        foreach (var row in rows)
            taken.Note(row.ScheduleId, learner, on, row.Slot, row.Kind);
    }

    private Task ChangeAsync(DeliveryId delivery, Action<DeliveryRow> change, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.Deliveries.FindAsync([delivery.Value], ct) is { } row)
                    change(row);
            },
            ct
        );
}
