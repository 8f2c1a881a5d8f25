using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Bot.Adapters.Storage.Documents;

/// <summary>
/// The last import onto a shelf as one change that can be taken back: of each row that it changed or removed what stood
/// there before, of each that it added the id. Kept until the next import.
/// </summary>
internal static class ImportUndo
{
    /// <summary>Does the work of an import, and keeps what was there before it.</summary>
    public static async Task<T> KeepAsync<T>(
        PrepBotDb db,
        long shelf,
        DateTimeOffset at,
        Func<Task<T>> import,
        CancellationToken ct
    )
    {
        List<BeforeRow> changed = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        var before = await LastIds.OfAsync(db, ct);
        db.SavingChanges += Note;
        try
        {
            var result = await import();
            await db.SaveChangesAsync(ct);
            var after = await LastIds.OfAsync(db, ct);
            if (changed.Count > 0 || after != before)
                await ReplaceAsync(db, shelf, at, new(changed, before, after), ct);
            return result;
        }
        finally
        {
            db.SavingChanges -= Note;
        }

        void Note(object? sender, SavingChangesEventArgs saving)
        {
            db.ChangeTracker.DetectChanges();
            changed.AddRange(
                db.ChangeTracker.Entries().Where(IsOfNotes).Where(entry => seen.Add(entry.Entity)).Select(BeforeRow.Of)
            );
        }
    }

    public static async Task<bool> UndoAsync(PrepBotDb db, long shelf, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.LastImports.SingleOrDefaultAsync(row => row.ShelfId == shelf, ct) is not { } last)
            return false;
        var import = ImportRecord.Unpack(last.Before);
        await AddedRows.RetireAsync(db, import.Before, import.After, at, ct);
        foreach (var row in import.Changed)
            await row.RestoreAsync(db, shelf, ct);
        db.LastImports.Remove(last);
        return true;
    }

    private static async Task ReplaceAsync(
        PrepBotDb db,
        long shelf,
        DateTimeOffset at,
        ImportRecord record,
        CancellationToken ct
    )
    {
        await db.LastImports.Where(row => row.ShelfId == shelf).ExecuteDeleteAsync(ct);
        db.LastImports.Add(
            new()
            {
                ShelfId = shelf,
                At = at,
                Before = record.Pack(),
            }
        );
    }

    private static bool IsOfNotes(EntityEntry entry) =>
        entry.State is EntityState.Modified or EntityState.Deleted
        && entry.Entity is QuestionRow or StoryRow or ChecklistRow or PhaseRow or ItemRow or ScriptRow or DocumentRow;
}
