using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Schedules;
using Bot.Testing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Tests.Storage.Deliveries;

public sealed class EfOutboxTests
{
    private static readonly string[] Discord = ["discord"];

    private static readonly (string Slot, string Kind)[] Kinds =
    [
        ("came", DeliveryKinds.Daily),
        ("closed", DeliveryKinds.Daily),
        ("told", DeliveryKinds.Later),
        ("new", DeliveryKinds.Later),
        ("open", DeliveryKinds.Later),
    ];

    [Fact]
    public async Task A_slot_has_one_delivery_and_its_schedule_moves_on()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        var next = Given.Now.AddDays(1);

        Assert.Equal(1, await outbox.PlanAsync([Slot(schedule, next)], default));
        Assert.Equal(0, await outbox.PlanAsync([Slot(schedule, next), Slot(schedule, next)], default));
        Assert.Equal(next, (await db.Get<ISchedules>().FindAsync(schedule.Id, default))!.NextAt);
        Assert.Single(await ClaimAsync(outbox));
    }

    [Fact]
    public async Task A_schedule_that_was_paused_while_it_was_planned_stays_paused()
    {
        await using var db = await TestDatabase.CreateAsync();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        await db.Get<ISchedules>().MoveOnAsync(schedule.Id, null, default);

        await db.Get<IOutbox>().PlanAsync([Slot(schedule, Given.Now.AddDays(1))], default);

        Assert.Null((await db.Get<ISchedules>().FindAsync(schedule.Id, default))!.NextAt);
    }

    [Fact]
    public async Task A_slot_that_says_nothing_only_moves_its_schedule()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);

        Assert.Equal(0, await outbox.PlanAsync([new(schedule.Id, Given.Now, null, Given.Now.AddDays(1))], default));
        Assert.Equal(0, await outbox.PlanAsync([new(schedule.Id, Given.Now, null, null)], default));

        Assert.Equal(Given.Now.AddDays(1), (await db.Get<ISchedules>().FindAsync(schedule.Id, default))!.NextAt);
        Assert.Empty(await ClaimAsync(outbox));
    }

    [Fact]
    public async Task A_schedule_that_is_gone_does_not_hold_up_the_others()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        var gone = schedule with { Id = new(999) };

        Assert.Equal(1, await outbox.PlanAsync([Slot(gone), Slot(schedule)], default));
    }

    [Fact]
    public async Task Claims_go_by_priority_then_by_how_long_they_wait()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        PlannedSlot Of(string slot, int minutes, int priority, string platform = "discord") =>
            Slot(schedule) with
            {
                Delivery = Slot(schedule).Delivery! with
                {
                    // Of daily questions no more than two fit in a day.
                    Kind = slot,
                    Slot = slot,
                    NotBefore = Given.Now.AddMinutes(minutes),
                    Priority = priority,
                    Target = new(platform, "c"),
                },
            };
        await outbox.PlanAsync(
            [
                Of("edit", -9, 3),
                Of("new daily", -1, 2),
                Of("old daily", -5, 2),
                Of("countdown", 0, 1),
                Of("not yet", 1, 1),
                Of("elsewhere", -9, 1, "slack"),
            ],
            default
        );

        var first = await outbox.ClaimAsync(Given.Now, Discord, 3, default);
        var second = await outbox.ClaimAsync(Given.Now, Discord, 3, default);

        Assert.Equal(["countdown", "old daily", "new daily"], first.Select(one => one.Slot));
        Assert.Equal(["edit"], second.Select(one => one.Slot));
        Assert.All(first, one => Assert.Equal(1, one.Tries));
        Assert.Equal("elsewhere", Assert.Single(await outbox.ClaimAsync(Given.Now, ["slack", "x"], 9, default)).Slot);
    }

    [Fact]
    public async Task What_was_claimed_when_the_bot_stopped_is_claimed_again_with_what_was_chosen()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        await outbox.PlanAsync([Slot(schedule)], default);
        var claimed = Assert.Single(await ClaimAsync(outbox));
        await outbox.ChooseAsync(claimed.Id, "attempt:7", default);

        Assert.Empty(await ClaimAsync(outbox));
        Assert.Equal(1, await outbox.RecoverAsync(default));
        var again = Assert.Single(await ClaimAsync(outbox));

        Assert.Equal(claimed with { Tries = 2, Subject = "attempt:7" }, again);
    }

    [Fact]
    public async Task What_is_settled_stays_settled()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        await outbox.PlanAsync([Slot(schedule)], default);
        var claimed = Assert.Single(await ClaimAsync(outbox));

        await outbox.SettleAsync(
            claimed.Id,
            DeliveryState.Sent,
            Given.Now,
            new MessageRef(Given.Here, "m1"),
            null,
            default
        );

        Assert.Equal(0, await outbox.RecoverAsync(default));
        Assert.Empty(await ClaimAsync(outbox));
        Assert.Equal(0, await outbox.PlanAsync([Slot(schedule)], default));
    }

    [Fact]
    public async Task Of_what_nobody_asked_for_two_come_on_a_day_at_most()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        PlannedSlot At(string slot, string kind = DeliveryKinds.Daily) =>
            Slot(schedule) with
            {
                Delivery = Slot(schedule).Delivery! with { Slot = slot, Kind = kind },
            };

        Assert.Equal(2, await outbox.PlanAsync([At("09:00"), At("off:2", DeliveryKinds.WasOff), At("10:00")], default));
        Assert.Equal(0, await outbox.PlanAsync([At("11:00")], default));
        Assert.Equal(1, await outbox.PlanAsync([At("later:1", DeliveryKinds.Later)], default));
        Assert.Equal(1, await outbox.PlanAsync([At("countdown", "countdown")], default));
    }

    [Fact]
    public async Task A_note_of_a_grade_is_the_only_one_of_its_day_and_leaves_room_for_the_question()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        PlannedSlot At(string slot, string kind) =>
            Slot(schedule) with
            {
                Delivery = Slot(schedule).Delivery! with { Slot = slot, Kind = kind },
            };

        Assert.Equal(1, await outbox.PlanAsync([At("noted:1", DeliveryKinds.Noted)], default));
        Assert.Equal(0, await outbox.PlanAsync([At("noted:2", DeliveryKinds.Noted)], default));
        Assert.Equal(1, await outbox.PlanAsync([At("09:00", DeliveryKinds.Daily)], default));
        Assert.Equal(0, await outbox.PlanAsync([At("off:2", DeliveryKinds.WasOff)], default));
    }

    [Fact]
    public async Task What_became_of_deliveries_can_be_read_back()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var learner = await db.LearnerAsync();
        await outbox.PlanAsync([Slot(await db.ScheduleAsync(learner, Given.Now))], default);
        var log = db.Get<IDeliveryLog>();
        Assert.Empty(await log.ReadAsync(learner, [DeliveryKinds.Daily], Given.Now, default));
        var claimed = Assert.Single(await ClaimAsync(outbox));
        await outbox.SettleAsync(claimed.Id, DeliveryState.Unreachable, Given.Now, null, "closed", default);

        var past = Assert.Single(await log.ReadAsync(learner, [DeliveryKinds.Daily], Given.Now, default));

        Assert.Equal((Given.Now, DeliveryState.Unreachable), (past.SlotAt, past.State));
        Assert.Empty(await log.ReadAsync(learner, [DeliveryKinds.WasOff], Given.Now, default));
        Assert.Empty(await log.ReadAsync(learner, [DeliveryKinds.Daily], Given.Now.AddTicks(1), default));
    }

    [Fact]
    public async Task A_retry_waits_for_its_instant()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var schedule = await db.ScheduleAsync(await db.LearnerAsync(), Given.Now);
        await outbox.PlanAsync([Slot(schedule)], default);
        var claimed = Assert.Single(await ClaimAsync(outbox));

        await outbox.RetryAsync(claimed.Id, Given.Now.AddMinutes(1), default);

        Assert.Empty(await ClaimAsync(outbox));
        // The slot stays what it was: how late it is, and since when to look for it, counts from there.
        var again = Assert.Single(await outbox.ClaimAsync(Given.Now.AddMinutes(1), Discord, 9, default));
        Assert.Equal((claimed.NotBefore, 2), (again.NotBefore, again.Tries));
    }

    [Fact]
    public async Task What_was_settled_long_ago_is_forgotten_but_that_a_daily_question_came()
    {
        await using var db = await TestDatabase.CreateAsync();
        var outbox = db.Get<IOutbox>();
        var learner = await db.LearnerAsync();
        var schedule = await db.ScheduleAsync(learner, Given.Now);
        foreach (var (slot, kind) in Kinds)
            await outbox.PlanAsync([Slot(schedule) with { Delivery = Planned(schedule, slot, kind) }], default);
        var claimed = await ClaimAsync(outbox);
        foreach (var delivery in claimed)
            await outbox.HoldBackAsync(delivery.Id, "a question", default);
        foreach (var delivery in claimed.Where(one => one.Slot is not "open"))
        {
            var (state, at) = delivery.Slot switch
            {
                "closed" => (DeliveryState.Unreachable, Given.Now),
                "new" => (DeliveryState.Sent, Given.Now.AddDays(1)),
                _ => (DeliveryState.Sent, Given.Now),
            };
            await outbox.SettleAsync(delivery.Id, state, at, null, null, default);
        }

        await outbox.ForgetAsync(Given.Now.AddDays(1), default);

        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        var left = await data.Deliveries.OrderBy(row => row.Slot).ToListAsync();
        Assert.Equal(
            [("came", null), ("new", "a question"), ("open", "a question")],
            left.Select(row => (row.Slot, row.HeldBack))
        );
        var past = await db.Get<IDeliveryLog>().ReadAsync(learner, [DeliveryKinds.Daily], Given.Now, default);
        Assert.Contains(past, one => one.State is DeliveryState.Sent);
    }

    private static Planned Planned(Schedule schedule, string slot, string kind) =>
        Slot(schedule).Delivery! with
        {
            Slot = slot,
            Kind = kind,
        };

    private static Task<IReadOnlyList<Delivery>> ClaimAsync(IOutbox outbox) =>
        outbox.ClaimAsync(Given.Now, Discord, 100, default);

    private static PlannedSlot Slot(Schedule schedule, DateTimeOffset? next = null) =>
        new(
            schedule.Id,
            schedule.NextAt,
            new(
                DeliveryKinds.Daily,
                schedule.Id,
                schedule.Learner,
                schedule.Place,
                Given.Today,
                "09:00",
                Given.Now,
                Given.Now.AddHours(6),
                2
            ),
            next
        );
}
