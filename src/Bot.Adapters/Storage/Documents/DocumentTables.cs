using Bot.Adapters.Storage.People;
using Bot.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

/// <summary>A document that was put on a shelf.</summary>
internal sealed class DocumentRow : IShelvedRow
{
    public long Id { get; set; }
    public long ShelfId { get; set; }
    public required string File { get; set; }
    public required string Title { get; set; }
    public DateTimeOffset Since { get; set; }
}

internal sealed class ScriptRow : IShelvedRow
{
    public long Id { get; set; }
    public long ShelfId { get; set; }
    public required string File { get; set; }
    public int Line { get; set; }
    public required string Title { get; set; }
    public ScriptKind Kind { get; set; }
    public required string Text { get; set; }

    public NotedScript ToScript() => new(Line, Title, Kind, Text);
}

/// <summary>Files that wait for a yes.</summary>
internal sealed class OfferRow : IBroughtRow
{
    public long Id { get; set; }
    public long LearnerId { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? ImportedAt { get; set; }
    public long? BroughtBy { get; set; }
}

/// <summary>What somebody decided about a point of their notes.</summary>
internal sealed class NoteDecisionRow
{
    public long Id { get; set; }
    public long LearnerId { get; set; }
    public required string Point { get; set; }
    public required string Choice { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What the rows of a shelf were before the last import changed them; see <see cref="ImportUndo"/>.</summary>
internal sealed class LastImportRow
{
    public long Id { get; set; }
    public long ShelfId { get; set; }
    public DateTimeOffset At { get; set; }
    public required byte[] Before { get; set; }
}

internal sealed class OfferedFileRow
{
    public long Id { get; set; }
    public long OfferId { get; set; }
    public required string File { get; set; }
    public required byte[] Bytes { get; set; }
}

internal static class DocumentTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DocumentRow>(documents =>
        {
            documents.ToTable("documents");
            documents.HasIndex(document => new { document.ShelfId, document.File }).IsUnique();
            documents.HasOne<ShelfRow>().WithMany().HasForeignKey(document => document.ShelfId);
        });
        model.Entity<ScriptRow>(scripts =>
        {
            scripts.ToTable("scripts");
            scripts.HasOne<ShelfRow>().WithMany().HasForeignKey(script => script.ShelfId);
        });
        model.Entity<OfferRow>(offers =>
        {
            offers.ToTable("offers");
            offers.HasOne<LearnerRow>().WithMany().HasForeignKey(offer => offer.LearnerId);
        });
        model.Entity<NoteDecisionRow>(decisions =>
        {
            decisions.ToTable("note_decisions");
            decisions.HasIndex(decision => new { decision.LearnerId, decision.Point }).IsUnique();
            decisions.HasOne<LearnerRow>().WithMany().HasForeignKey(decision => decision.LearnerId);
        });
        model.Entity<LastImportRow>(imports =>
        {
            imports.ToTable("last_imports");
            imports.HasIndex(import => import.ShelfId).IsUnique();
            imports.HasOne<ShelfRow>().WithMany().HasForeignKey(import => import.ShelfId);
        });
        model.Entity<OfferedFileRow>(files =>
        {
            files.ToTable("offered_files");
            files.HasOne<OfferRow>().WithMany().HasForeignKey(file => file.OfferId);
        });
    }
}
