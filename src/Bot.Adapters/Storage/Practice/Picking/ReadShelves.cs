using System.Data.Common;
using Bot.Adapters.Storage.People;
using Bot.Core.People;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>The shelves with questions that a learner reads.</summary>
internal sealed class ReadShelves
{
    /// <summary>A shelf with more questions than this is drawn from.</summary>
    private const int Whole = 2_000;

    private readonly WordedQuery readable = new(db =>
    {
        LearnerId learner = default;
        return db
            .Shelves.ReadableBy(learner)
            .Select(shelf => new
            {
                shelf.Id,
                shelf.Kind,
                shelf.Owner,
                Least = db.Questions.Where(row => row.ShelfId == shelf.Id).Min(row => (long?)row.Id),
                Last = db.Questions.Where(row => row.ShelfId == shelf.Id).Max(row => (long?)row.Id),
                // Its ids may lie far apart though there are few.
                IsLarge = db.Questions.Where(row => row.ShelfId == shelf.Id).Skip(Whole).Any(),
            })
            .Where(shelf => shelf.Last != null);
    });

    public Task<List<ReadShelf>> ReadAsync(PrepBotDb db, LearnerId learner, CancellationToken ct) =>
        readable.ReadAsync(db, Read, ct, ("learner_Value", learner.Value));

    private static ReadShelf Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            Shelves.ToShelf((ShelfKind)row.GetInt32(1), row.GetInt64(2)),
            row.GetInt64(3),
            row.GetInt64(4),
            row.GetBoolean(5)
        );
}

/// <param name="Least">The first id of its questions.</param>
/// <param name="Last">The last.</param>
/// <param name="IsLarge">Drawn from, not read whole.</param>
internal sealed record ReadShelf(long Id, Shelf Shelf, long Least, long Last, bool IsLarge);
