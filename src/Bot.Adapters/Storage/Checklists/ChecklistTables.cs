using Bot.Adapters.Storage.People;
using Bot.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Checklists;

internal sealed class ChecklistRow : IShelvedRow
{
    public long Id { get; set; }
    public long ShelfId { get; set; }
    public required string File { get; set; }
    public int Line { get; set; }
    public required string Title { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
}

internal sealed class PhaseRow
{
    public long Id { get; set; }
    public long ChecklistId { get; set; }
    public int Place { get; set; }
    public required string Title { get; set; }
    public int? FromDays { get; set; }
    public TimeSpan? FromTime { get; set; }
    public int? ToDays { get; set; }
    public TimeSpan? ToTime { get; set; }
    public Anchor Anchor { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
}

/// <summary>A thing to tick. Items that follow one another below one heading are a group.</summary>
internal sealed class ItemRow
{
    public long Id { get; set; }
    public long PhaseId { get; set; }
    public int Place { get; set; }

    /// <summary>The heading of its group; empty: directly below the phase.</summary>
    public required string Group { get; set; }
    public required string Text { get; set; }
    public required IReadOnlyList<string> Notes { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
}

internal sealed class TickRow
{
    public long LearnerId { get; set; }
    public long ItemId { get; set; }
    public DateTimeOffset At { get; set; }
}

internal static class ChecklistTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ChecklistRow>(checklists =>
        {
            checklists.ToTable("checklists");
            checklists.HasOne<ShelfRow>().WithMany().HasForeignKey(checklist => checklist.ShelfId);
        });
        model.Entity<PhaseRow>(phases =>
        {
            phases.ToTable("phases");
            phases.HasOne<ChecklistRow>().WithMany().HasForeignKey(phase => phase.ChecklistId);
        });
        model.Entity<ItemRow>(items =>
        {
            items.ToTable("items");
            items.HasOne<PhaseRow>().WithMany().HasForeignKey(item => item.PhaseId);
        });
        model.Entity<TickRow>(ticks =>
        {
            ticks.ToTable("ticks");
            ticks.HasKey(tick => new { tick.LearnerId, tick.ItemId });
            ticks.HasOne<LearnerRow>().WithMany().HasForeignKey(tick => tick.LearnerId);
            ticks.HasOne<ItemRow>().WithMany().HasForeignKey(tick => tick.ItemId);
        });
    }
}
