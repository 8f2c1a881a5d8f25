using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Practice.Picking;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Practice.Spacings;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>A question that a learner has met: when last, and what is remembered once it was graded.</summary>
internal sealed class MemoryRow
{
    public long LearnerId { get; set; }
    public long QuestionId { get; set; }

    /// <summary>The question's own (<see cref="MetTopics"/>).</summary>
    public required string Topic { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public double? Stability { get; set; }
    public double? Difficulty { get; set; }
    public DateOnly? LastOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public int Reviews { get; set; }
    public int Lapses { get; set; }

    public Memory? ToMemory() =>
        Stability is { } stability
            ? new Memory(stability, Difficulty!.Value, LastOn!.Value, DueOn!.Value, Reviews, Lapses)
            : null;

    /// <param name="memory">Null: met, and not graded yet.</param>
    public void Keep(Memory? memory)
    {
        Stability = memory?.Stability;
        Difficulty = memory?.Difficulty;
        LastOn = memory?.LastOn;
        DueOn = memory?.DueOn;
        Reviews = memory?.Reviews ?? 0;
        Lapses = memory?.Lapses ?? 0;
    }
}

internal static class MemoryTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<MemoryRow>(memories =>
        {
            memories.ToTable("memories");
            memories.HasKey(memory => new { memory.LearnerId, memory.QuestionId });
            memories.HasOne<LearnerRow>().WithMany().HasForeignKey(memory => memory.LearnerId);
            memories.HasOne<QuestionRow>().WithMany().HasForeignKey(memory => memory.QuestionId);
            memories.Property(memory => memory.Topic).HasDefaultValue("");
            // All that weighing reads, topic by topic: the table itself is not touched.
            memories.HasIndex(
                memory => new
                {
                    memory.LearnerId,
                    memory.Topic,
                    memory.QuestionId,
                    memory.AskedAt,
                    memory.Stability,
                    memory.Difficulty,
                    memory.LastOn,
                    memory.DueOn,
                    memory.Reviews,
                    memory.Lapses,
                },
                "IX_memories_weighed"
            );
        });
}
