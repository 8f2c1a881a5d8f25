using System.Data.Common;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>Questions as a pick needs them, with what the learner remembers of each.</summary>
/// <param name="texts">The words are many bytes, and read for nothing but to know an opener before a date. Only a date names a company, too.</param>
internal sealed class PoolRows(bool texts)
{
    private readonly WordedQuery ofShelf = new(db =>
    {
        var shelf = 0L;
        return Of(db, texts, questions => questions.Where(row => row.ShelfId == shelf));
    });

    private readonly WordedQuery byId = new(db =>
    {
        var id = 0L;
        return Of(db, texts, questions => questions.Where(row => row.Id == id));
    });

    /// <summary>All of a shelf that can be asked.</summary>
    public Task<List<Candidate>> OfAsync(PrepBotDb db, PickWish wish, ReadShelf shelf, CancellationToken ct) =>
        ReadAsync(ofShelf.Command(db, Values(wish, "shelf")), [shelf.Id], [shelf], ct);

    /// <summary>Of these questions what can be asked and stands on one of the shelves.</summary>
    public Task<List<Candidate>> ThoseAsync(
        PrepBotDb db,
        PickWish wish,
        IEnumerable<long> ids,
        IReadOnlyList<ReadShelf> shelves,
        CancellationToken ct
    ) => ReadAsync(byId.Command(db, Values(wish, "id")), ids.Distinct(), shelves, ct);

    // The first is set for each of those that are read.
    private static (string, object)[] Values(PickWish wish, string which) =>
        [(which, 0L), ("learner", wish.Learner.Value)];

    // The columns in the order in which they are read below; two equal constants would become one.
    private static IQueryable Of(PrepBotDb db, bool texts, Func<IQueryable<QuestionRow>, IQueryable<QuestionRow>> which)
    {
        var learner = 0L;
        return from question in which(db.Questions).AskedNow()
            join met in db.Memories.Where(memory => memory.LearnerId == learner)
                on question.Id equals met.QuestionId
                into mets
            from memory in mets.DefaultIfEmpty()
            select new
            {
                question.Id,
                question.ShelfId,
                question.Topic,
                Text = texts ? question.Text : "",
                OnlyFor = texts ? question.OnlyFor : null,
                HasAnswer = question.Answer != null,
                AskedAt = (DateTimeOffset?)memory.AskedAt,
                memory.Stability,
                memory.Difficulty,
                memory.LastOn,
                memory.DueOn,
                Reviews = (int?)memory.Reviews,
                Lapses = (int?)memory.Lapses,
            };
    }

    /// <param name="which">Values of the first parameter, one after another.</param>
    private static async Task<List<Candidate>> ReadAsync(
        DbCommand command,
        IEnumerable<long> which,
        IReadOnlyList<ReadShelf> shelves,
        CancellationToken ct
    )
    {
        await using var disposed = command;
        List<Candidate> candidates = [];
        foreach (var one in which)
        {
            command.Parameters[0].Value = one;
            await using var row = await command.ExecuteReaderAsync(ct);
            // Not asynchronously for each row: that costs as much as the row.
            while (row.Read())
                if (On(shelves, row.GetInt64(1)) is { } shelf)
                    candidates.Add(Read(row, shelf));
        }
        return candidates;
    }

    private static ReadShelf? On(IReadOnlyList<ReadShelf> shelves, long id)
    {
        foreach (var shelf in shelves)
            if (shelf.Id == id)
                return shelf;
        return null;
    }

    private static Candidate Read(DbDataReader row, ReadShelf shelf)
    {
        DateTimeOffset? asked = row.IsDBNull(6) ? null : new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero);
        return new(
            new QuestionId(row.GetInt64(0)),
            shelf.Shelf,
            row.GetString(2),
            row.GetBoolean(5),
            asked is null || row.IsDBNull(7) ? null : ReadMemory(row),
            asked
        )
        {
            Text = row.GetString(3),
            OnlyFor = row.IsDBNull(4) ? null : row.GetString(4),
        };
    }

    private static Memory ReadMemory(DbDataReader row) =>
        new(
            row.GetDouble(7),
            row.GetDouble(8),
            DateOnly.FromDayNumber(row.GetInt32(9)),
            DateOnly.FromDayNumber(row.GetInt32(10)),
            row.GetInt32(11),
            row.GetInt32(12)
        );
}
