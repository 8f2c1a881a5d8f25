using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
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

    /// <summary>Null: as everybody starts.</summary>
    public TimeOnly? QuietFrom { get; set; }
    public TimeOnly? QuietTo { get; set; }

    /// <summary>The kind of its deliveries; null: a learner's daily question.</summary>
    public string? Brings { get; set; }

    public void Set(Schedule schedule)
    {
        Target = schedule.Place;
        At = schedule.At;
        Days = schedule.Days;
        Zone = schedule.Zone;
        PerDay = schedule.PerDay;
        NextAt = schedule.NextAt;
        QuietFrom = schedule.Quiet.From;
        QuietTo = schedule.Quiet.To;
        Brings = schedule.Brings;
    }

    public Schedule ToSchedule() =>
        new(new ScheduleId(Id), new LearnerId(LearnerId), Target, At, Days, Zone, PerDay, NextAt)
        {
            Quiet = new(QuietFrom ?? QuietHours.Usual.From, QuietTo ?? QuietHours.Usual.To),
            Brings = Brings ?? DeliveryKinds.Daily,
        };
}

internal sealed class SilenceRow
{
    public long LearnerId { get; set; }
    public DateTimeOffset HeardAt { get; set; }
    public DateTimeOffset? PausedAt { get; set; }
}

internal static class ScheduleTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SilenceRow>(silences =>
        {
            silences.ToTable("silences");
            silences.HasKey(silence => silence.LearnerId);
            silences.Property(silence => silence.LearnerId).ValueGeneratedNever();
            silences.HasOne<LearnerRow>().WithMany().HasForeignKey(silence => silence.LearnerId);
        });
        model.Entity<ScheduleRow>(schedules =>
        {
            schedules.ToTable("schedules");
            schedules.ComplexProperty(schedule => schedule.Target);
            schedules.HasOne<LearnerRow>().WithMany().HasForeignKey(schedule => schedule.LearnerId);
            schedules.HasIndex(schedule => schedule.NextAt);
        });
    }
}
