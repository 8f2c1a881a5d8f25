using Bot.Core.Documents;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

internal sealed class EfOfferedNotes(WriterLane lane, TimeProvider clock) : IOfferedNotes
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Task<long> OfferAsync(
        LearnerId learner,
        IReadOnlyList<NoteFile> files,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                var expired = at - Kept;
                await db.Offers.Where(offer => offer.At < expired).ExecuteDeleteAsync(ct);
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

    public Task<IReadOnlyList<NoteFile>?> TakeAsync(LearnerId learner, long offer, CancellationToken ct) =>
        lane.WriteAsync<IReadOnlyList<NoteFile>?>(
            async db =>
            {
                var oldest = clock.GetUtcNow() - Kept;
                var mine = db.Offers.Where(row =>
                    row.Id == offer && row.LearnerId == learner.Value && row.At >= oldest
                );
                if (!await mine.AnyAsync(ct))
                    return null;
                var files = await db
                    .OfferedFiles.AsNoTracking()
                    .Where(file => file.OfferId == offer)
                    .OrderBy(file => file.Id)
                    .ToListAsync(ct);
                await mine.ExecuteDeleteAsync(ct);
                return [.. files.Select(file => new NoteFile(file.File, file.Bytes))];
            },
            ct
        );
}
