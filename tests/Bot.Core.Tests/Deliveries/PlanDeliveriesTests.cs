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
        var plan = PlanDeliveries.Plan(Weekdays, MondayNine);

        Assert.Equal(
            (new DateOnly(2026, 11, 2), "09:00", MondayNine),
            (plan.Delivery!.On, plan.Delivery.Slot, plan.Delivery.NotBefore)
        );
        Assert.Equal(MondayNine.AddDays(1), plan.NextAt);
    }

    [Fact]
    public void After_two_days_off_only_the_newest_slot_within_its_grace_is_delivered()
    {
        var plan = PlanDeliveries.Plan(Weekdays, MondayNine.AddDays(2).AddHours(3));

        Assert.Equal(new DateOnly(2026, 11, 4), plan.Delivery!.On);
        Assert.Equal(MondayNine.AddDays(3), plan.NextAt);
    }

    [Fact]
    public void Later_than_its_grace_a_slot_is_passed_over()
    {
        var plan = PlanDeliveries.Plan(Weekdays, MondayNine.AddHours(7));

        Assert.Null(plan.Delivery);
        Assert.Equal(MondayNine.AddDays(1), plan.NextAt);
    }

    [Fact]
    public void A_schedule_without_days_rests()
    {
        var plan = PlanDeliveries.Plan(Weekdays with { Days = WeekDays.None }, MondayNine);

        Assert.Null(plan.Delivery);
        Assert.Null(plan.NextAt);
    }
}
