using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Stories;
using Bot.Core.Documents;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

internal sealed class EfNotesShelf(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : INotesShelf
{
    public Task<ImportChanges> PutAsync(
        Shelf shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await db.ShelfAsync(shelf, ct);
                return await ImportUndo.KeepAsync(db, row.Id, at, () => PutAsync(db, row.Id, documents, at, ct), ct);
            },
            ct
        );

    private static async Task<ImportChanges> PutAsync(
        PrepBotDb db,
        long shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await ShelvedDocuments.PutAsync(db, shelf, documents, at, ct);
        await ShelvedScripts.PutAsync(db, shelf, documents, ct);
        await ShelvedStories.PutAsync(db, shelf, documents, at, ct);
        await ShelvedChecklists.PutAsync(db, shelf, documents, at, ct);
        return await ShelvedQuestions.PutAsync(db, shelf, documents, at, ct);
    }

    public Task<bool> UndoAsync(Shelf shelf, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(async db => await ImportUndo.UndoAsync(db, (await db.ShelfAsync(shelf, ct)).Id, at, ct), ct);

    public async Task<string?> FingerprintAsync(Shelf shelf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Shelves.Only(shelf).Select(row => row.Fingerprint).SingleOrDefaultAsync(ct);
    }

    public Task SetFingerprintAsync(Shelf shelf, string fingerprint, CancellationToken ct) =>
        lane.WriteAsync(async db => (await db.ShelfAsync(shelf, ct)).Fingerprint = fingerprint, ct);

    public async Task<IReadOnlyList<NotedScript>> ScriptsAsync(Shelf shelf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Shelves.AsNoTracking()
            .Only(shelf)
            .Join(db.Scripts, row => row.Id, script => script.ShelfId, (_, script) => script)
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.File, StringComparer.Ordinal)
                .ThenBy(row => row.Line)
                .Select(row => row.ToScript()),
        ];
    }
}
