using Bot.Core.Schedules;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Schedules;

public sealed class SchedulePropertyTests
{
    private static readonly DateTimeOffset Epoch = new(2005, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> AnyZone = Gen.Elements(Zones.Ids);

    private static readonly Gen<DateTimeOffset> AnyInstant = Gen.Choose(0, 25 * 365 * 24 * 60)
        .Select(minutes => Epoch.AddMinutes(minutes));

    private static readonly Arbitrary<Schedule> Schedules = (
        from zone in AnyZone
        from minute in Gen.Choose(0, 24 * 60 - 1)
        from days in Gen.Choose(1, (int)WeekDays.EveryDay)
        select SlotsTests.Daily(zone, TimeOnly.MinValue.AddMinutes(minute), (WeekDays)days)
    ).ToArbitrary();

    [Fact]
    public void Slots_follow_each_other_and_no_date_comes_twice() =>
        Prop.ForAll(
                Schedules,
                AnyInstant.ToArbitrary(),
                (schedule, from) =>
                {
                    var slots = Following(schedule, from).Take(400).ToList();
                    return slots
                            .Zip(slots.Skip(1))
                            .All(pair => pair.First.At < pair.Second.At && pair.First.On < pair.Second.On)
                        && slots.TrueForAll(slot => schedule.Days.Include(slot.On) && slot.At.Offset == TimeSpan.Zero);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Days_of_a_learner_follow_each_other_and_begin_where_the_one_before_ends() =>
        Prop.ForAll(
                AnyZone.ToArbitrary(),
                AnyInstant.ToArbitrary(),
                (zone, at) =>
                {
                    var day = LocalDay.Of(at, zone);
                    var before = LocalDay.Of(day.Began.AddTicks(-1), zone);
                    return day.Began <= at
                        && LocalDay.Of(day.Began, zone) == day
                        && before.On < day.On
                        && before.Began < day.Began;
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<Slot> Following(Schedule schedule, DateTimeOffset from)
    {
        for (var slot = Slots.Next(schedule, from); slot is { } next; slot = Slots.Next(schedule, next.At))
            yield return next;
    }
}
