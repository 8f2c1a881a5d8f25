using Bot.Core.Deliveries;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Deliveries;

public sealed class PlanDeliveriesTests
{
    private static readonly DateTimeOffset MondayNine = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Schedule Weekdays = new(
        new(1),
        new(7),
        new("fake", "dm"),
        new(9, 0),
        WeekDays.MondayToFriday,
        "Europe/Lisbon",
        1,
        MondayNine
    );

    [Fact]
    public void A_slot_that_has_come_is_delivered_and_the_schedule_moves_on()
    {
        var plan = Assert.Single(PlanDeliveries.Plan(Weekdays, MondayNine));

        Assert.Equal(
            (new DateOnly(2026, 11, 2), "09:00", MondayNine),
            (plan.Delivery!.On, plan.Delivery.Slot, plan.Delivery.NotBefore)
        );
        Assert.Equal(MondayNine.AddDays(1), plan.NextAt);
    }

    [Fact]
    public void After_two_days_off_the_newest_slot_within_its_grace_is_delivered_and_one_line_tells_of_the_others()
    {
        var now = MondayNine.AddDays(2).AddHours(3);
        PlannedSlot[] plan = [.. PlanDeliveries.Plan(Weekdays, now)];

        Assert.Equal([DeliveryKinds.Daily, DeliveryKinds.WasOff], plan.Select(slot => slot.Delivery!.Kind));
        Assert.Equal(new DateOnly(2026, 11, 4), plan[0].Delivery!.On);
        Assert.Equal(("off:2", now), (plan[1].Delivery!.Slot, plan[1].Delivery!.NotBefore));
        Assert.All(plan, slot => Assert.Equal(MondayNine.AddDays(3), slot.NextAt));
    }

    [Fact]
    public void Later_than_its_grace_a_slot_is_passed_over()
    {
        PlannedSlot[] plan = [.. PlanDeliveries.Plan(Weekdays, MondayNine.AddHours(7))];

        Assert.Null(plan[0].Delivery);
        Assert.Equal("off:1", plan[1].Delivery!.Slot);
        Assert.Equal(MondayNine.AddDays(1), plan[0].NextAt);
    }

    [Fact]
    public void A_late_question_keeps_the_quiet_hours_and_so_does_the_line_about_it()
    {
        var evening = Weekdays with { At = new(20, 0), NextAt = MondayNine.AddHours(11) };
        PlannedSlot[] plan = [.. PlanDeliveries.Plan(evening, MondayNine.AddHours(13))];

        Assert.Null(plan[0].Delivery);
        Assert.Equal(MondayNine.AddHours(23), plan[1].Delivery!.NotBefore);
    }

    [Fact]
    public void An_hour_chosen_for_the_question_is_never_quiet()
    {
        var late = Weekdays with { At = new(23, 0), NextAt = MondayNine.AddHours(14) };

        Assert.NotNull(Assert.Single(PlanDeliveries.Plan(late, MondayNine.AddHours(14))).Delivery);
    }

    [Fact]
    public void A_schedule_without_days_rests()
    {
        var plan = Assert.Single(PlanDeliveries.Plan(Weekdays with { Days = WeekDays.None }, MondayNine));

        Assert.Null(plan.Delivery);
        Assert.Null(plan.NextAt);
    }
}
