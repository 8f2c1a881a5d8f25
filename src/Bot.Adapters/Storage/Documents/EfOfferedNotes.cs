using Bot.Core.Documents;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

internal sealed class EfOfferedNotes(IDbContextFactory<PrepBotDb> databases, WriterLane lane, TimeProvider clock)
    : IOfferedNotes
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public Task<long> OfferAsync(
        LearnerId learner,
        IReadOnlyList<NoteFile> files,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                var expired = at - KeptFor;
                await db
                    .Offers.Where(offer =>
                        offer.At < expired && offer.ImportedAt == null
                        || offer.LearnerId == learner.Value && offer.ImportedAt != null
                    )
                    .ExecuteDeleteAsync(ct);
                var offer = new OfferRow { LearnerId = learner.Value, At = at };
                db.Offers.Add(offer);
                await db.SaveChangesAsync(ct);
                db.OfferedFiles.AddRange(
                    files.Select(file => new OfferedFileRow
                    {
                        OfferId = offer.Id,
                        File = file.File,
                        Bytes = file.Bytes.ToArray(),
                    })
                );
                return offer.Id;
            },
            ct
        );

    public async Task<IReadOnlyList<NoteFile>?> FindAsync(LearnerId learner, long offer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Mine(db, learner, offer).AnyAsync(ct) ? await FilesAsync(db, offer, ct) : null;
    }

    public async Task<OfferedNotes?> LatestAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var newest = await Kept(db, learner).AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        return newest is null
            ? null
            : new(newest.Id, await FilesAsync(db, newest.Id, ct), newest.ImportedAt is not null);
    }

    public Task SetImportedAsync(LearnerId learner, long offer, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await Mine(db, learner, offer).SingleOrDefaultAsync(ct) is { } row)
                    row.ImportedAt = at;
            },
            ct
        );

    public Task<IReadOnlyList<NoteFile>?> TakeAsync(LearnerId learner, long offer, CancellationToken ct) =>
        lane.WriteAsync<IReadOnlyList<NoteFile>?>(
            async db =>
            {
                if (!await Mine(db, learner, offer).AnyAsync(ct))
                    return null;
                var files = await FilesAsync(db, offer, ct);
                await Mine(db, learner, offer).ExecuteDeleteAsync(ct);
                return files;
            },
            ct
        );

    private IQueryable<OfferRow> Mine(PrepBotDb db, LearnerId learner, long offer) =>
        Kept(db, learner).Where(row => row.Id == offer);

    private IQueryable<OfferRow> Kept(PrepBotDb db, LearnerId learner)
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        return db.Offers.Where(row => row.LearnerId == learner.Value && (row.At >= oldest || row.ImportedAt != null));
    }

    private static async Task<IReadOnlyList<NoteFile>> FilesAsync(PrepBotDb db, long offer, CancellationToken ct)
    {
        var files = await db
            .OfferedFiles.AsNoTracking()
            .Where(file => file.OfferId == offer)
            .OrderBy(file => file.Id)
            .ToListAsync(ct);
        return [.. files.Select(file => new NoteFile(file.File, file.Bytes))];
    }
}
