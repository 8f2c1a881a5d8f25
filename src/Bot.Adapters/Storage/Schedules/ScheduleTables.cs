using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Schedules;

internal sealed class ScheduleRow
{
    public long Id { get; set; }
    public long LearnerId { get; set; }
    public required ChatAddress Target { get; set; }
    public TimeOnly At { get; set; }
    public WeekDays Days { get; set; }
    public required string Zone { get; set; }
    public int PerDay { get; set; }
    public DateTimeOffset? NextAt { get; set; }

    public void Set(Schedule schedule)
    {
        Target = schedule.Place;
        At = schedule.At;
        Days = schedule.Days;
        Zone = schedule.Zone;
        PerDay = schedule.PerDay;
        NextAt = schedule.NextAt;
    }

    public Schedule ToSchedule() =>
        new(new ScheduleId(Id), new LearnerId(LearnerId), Target, At, Days, Zone, PerDay, NextAt);
}

internal static class ScheduleTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<ScheduleRow>(schedules =>
        {
            schedules.ToTable("schedules");
            schedules.ComplexProperty(schedule => schedule.Target);
            schedules.HasOne<LearnerRow>().WithMany().HasForeignKey(schedule => schedule.LearnerId);
            schedules.HasIndex(schedule => schedule.NextAt);
        });
}
