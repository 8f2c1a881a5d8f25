using Bot.Core.People;

namespace Bot.Core.Documents;

/// <summary>Documents that were read together, not yet on a shelf.</summary>
public sealed record ReadNotes(IReadOnlyList<NotedDocument> Documents, ImportTotals Totals);

/// <summary>From files to a shelf: all files or none.</summary>
public sealed class ImportNotes(INotesShelf shelf, TimeProvider clock)
{
    /// <summary>Reads without keeping anything.</summary>
    /// <param name="progress">Told now and then how much is done, from 0 to 1.</param>
    public static ReadNotes Read(IReadOnlyList<NoteFile> files, IProgress<double>? progress = null)
    {
        var (documents, kept) = DocumentSet.ReadMerged(files, progress);
        return new(documents, ImportTotals.Of(documents, kept));
    }

    /// <returns>False: there is nothing to take back.</returns>
    public Task<bool> UndoAsync(Shelf on, CancellationToken ct) => shelf.UndoAsync(on, clock.GetUtcNow(), ct);

    /// <remarks>A document that cannot be read says nothing of what was in it before: what it brought stays.</remarks>
    public Task<ImportChanges> PutAsync(Shelf on, ReadNotes notes, CancellationToken ct) =>
        shelf.PutAsync(on, [.. notes.Documents.Where(document => document.IsReadable)], clock.GetUtcNow(), ct);
}
