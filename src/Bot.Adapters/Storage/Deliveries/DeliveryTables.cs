using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Schedules;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Core.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Deliveries;

internal sealed class DeliveryRow
{
    public long Id { get; set; }
    public required string Kind { get; set; }
    public long ScheduleId { get; set; }
    public long LearnerId { get; set; }
    public required ChatAddress Target { get; set; }
    public DateOnly On { get; set; }
    public required string Slot { get; set; }
    public DateTimeOffset NotBefore { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public int Priority { get; set; }
    public int Tries { get; set; }
    public string? Subject { get; set; }
    public DeliveryState State { get; set; }

    /// <summary>After a send that did not arrive: not claimed again before this.</summary>
    public DateTimeOffset? TryAt { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The message it became, and where.</summary>
    public string? SentId { get; set; }
    public ChatAddress? SentTo { get; set; }
    public string? Reason { get; set; }

    /// <summary>What is shown when a discreet message is opened, as JSON.</summary>
    public string? HeldBack { get; set; }

    public static DeliveryRow Of(Planned planned) =>
        new()
        {
            Kind = planned.Kind,
            ScheduleId = planned.Schedule.Value,
            LearnerId = planned.Learner.Value,
            Target = planned.Target,
            On = planned.On,
            Slot = planned.Slot,
            NotBefore = planned.NotBefore,
            ExpiresAt = planned.ExpiresAt,
            Priority = planned.Priority,
        };

    public Delivery ToDelivery() =>
        new(
            new DeliveryId(Id),
            Kind,
            new ScheduleId(ScheduleId),
            new LearnerId(LearnerId),
            Target,
            On,
            Slot,
            NotBefore,
            ExpiresAt,
            Priority,
            Tries,
            Subject
        );
}

internal static class DeliveryTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<DeliveryRow>(deliveries =>
        {
            deliveries.ToTable("deliveries");
            deliveries.ComplexProperty(delivery => delivery.Target);
            deliveries.ComplexProperty(delivery => delivery.SentTo);
            deliveries.HasOne<ScheduleRow>().WithMany().HasForeignKey(delivery => delivery.ScheduleId);
            deliveries.HasOne<LearnerRow>().WithMany().HasForeignKey(delivery => delivery.LearnerId);
            deliveries
                .HasIndex(delivery => new
                {
                    delivery.ScheduleId,
                    delivery.On,
                    delivery.Slot,
                })
                .IsUnique();
            deliveries.HasIndex(delivery => new
            {
                delivery.State,
                delivery.Priority,
                delivery.NotBefore,
            });
        });
}
