using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.Documents;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Stories;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>The notes of linked learners: all on one shelf while they are linked, each back on its own afterwards.</summary>
internal static class LinkedShelves
{
    /// <summary>Notes whose all this is, before something else comes beside it.</summary>
    public static async Task MarkAsync(PrepBotDb db, long learner, CancellationToken ct)
    {
        var shelf = await ShelfAsync(db, learner, ct);
        await MarkAsync<DocumentRow>(db, learner, shelf, ct);
        await MarkAsync<ScriptRow>(db, learner, shelf, ct);
        await MarkAsync<QuestionRow>(db, learner, shelf, ct);
        await MarkAsync<StoryRow>(db, learner, shelf, ct);
        await MarkAsync<ChecklistRow>(db, learner, shelf, ct);
    }

    /// <summary>Onto one shelf; what stands there already stays behind, on the shelf that nobody reads meanwhile.</summary>
    public static async Task GatherAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        var (source, target) = (await ShelfAsync(db, from, ct), await ShelfAsync(db, to, ct));
        await GatherAsync<DocumentRow>(db, source, target, ct);
        await GatherAsync<ScriptRow>(db, source, target, ct);
        await GatherAsync<QuestionRow>(db, source, target, ct);
        await GatherAsync<StoryRow>(db, source, target, ct);
        await GatherAsync<ChecklistRow>(db, source, target, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Back again: what <paramref name="homes"/> brought goes to the shelf of <paramref name="to"/>; what nobody brought came
    /// while they were linked, and stands on both.
    /// </summary>
    public static async Task ScatterAsync(
        PrepBotDb db,
        long from,
        long to,
        IReadOnlyCollection<long> homes,
        CancellationToken ct
    )
    {
        var (source, target) = (await ShelfAsync(db, from, ct), await ShelfAsync(db, to, ct));
        await ScatterAsync<DocumentRow>(db, source, target, homes, ct);
        await ScatterAsync<ScriptRow>(db, source, target, homes, ct);
        await ScatterAsync<QuestionRow>(db, source, target, homes, ct);
        await ScatterAsync<StoryRow>(db, source, target, homes, ct);
        var copied = await ScatterAsync<ChecklistRow>(db, source, target, homes, ct);
        await db.SaveChangesAsync(ct);
        foreach (var (original, copy) in copied)
            await LinkedChecklists.CopyAsync(db, original.Id, copy.Id, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What an import changed is another's row soon: it can be taken back no more.</summary>
    public static async Task ForgetImportsAsync(PrepBotDb db, long one, long other, CancellationToken ct)
    {
        var (shelf, second) = (await ShelfAsync(db, one, ct), await ShelfAsync(db, other, ct));
        await db.LastImports.Where(row => row.ShelfId == shelf || row.ShelfId == second).ExecuteDeleteAsync(ct);
    }

    public static async Task<long> ShelfAsync(PrepBotDb db, long learner, CancellationToken ct) =>
        (await db.ShelfAsync(new Shelf.Mine(new LearnerId(learner)), ct)).Id;

    /// <summary>A new row of another shelf that says the same; it gets its id from the database.</summary>
    public static TRow Copy<TRow>(PrepBotDb db, TRow row, long shelf)
        where TRow : class, IShelvedRow
    {
        var copy = (TRow)db.Entry(row).CurrentValues.ToObject();
        (copy.Id, copy.ShelfId) = (0, shelf);
        db.Set<TRow>().Add(copy);
        return copy;
    }

    private static async Task MarkAsync<TRow>(PrepBotDb db, long learner, long shelf, CancellationToken ct)
        where TRow : class, IShelvedRow
    {
        var kind = Twins.KindOf<TRow>();
        var rows = await db.Set<TRow>()
            .Where(row => row.ShelfId == shelf)
            .Where(row => !db.Brought.Any(one => one.Kind == kind && one.RowId == row.Id))
            .Select(row => row.Id)
            .ToListAsync(ct);
        db.Brought.AddRange(
            rows.Select(row => new BroughtRow
            {
                Kind = kind,
                RowId = row,
                LearnerId = learner,
            })
        );
    }

    private static async Task GatherAsync<TRow>(PrepBotDb db, long source, long target, CancellationToken ct)
        where TRow : class, IShelvedRow
    {
        var rows = await RowsAsync<TRow>(db, source, ct);
        var known = (await RowsAsync<TRow>(db, target, ct)).Select(Twins.KeyOf).ToHashSet();
        foreach (var row in rows.Where(row => known.Add(Twins.KeyOf(row))))
            row.ShelfId = target;
    }

    /// <returns>What came while they were linked, with its copy.</returns>
    private static async Task<List<(TRow Original, TRow Copy)>> ScatterAsync<TRow>(
        PrepBotDb db,
        long source,
        long target,
        IReadOnlyCollection<long> homes,
        CancellationToken ct
    )
        where TRow : class, IShelvedRow
    {
        var kind = Twins.KindOf<TRow>();
        var brought = await db
            .Brought.Where(one => one.Kind == kind)
            .Join(
                db.Set<TRow>().Where(row => row.ShelfId == source),
                one => one.RowId,
                row => row.Id,
                (one, _) => new { one.RowId, one.LearnerId }
            )
            .ToDictionaryAsync(one => one.RowId, one => one.LearnerId, ct);
        var known = (await RowsAsync<TRow>(db, target, ct)).Select(Twins.KeyOf).ToHashSet();
        List<(TRow, TRow)> copied = [];
        foreach (var row in await RowsAsync<TRow>(db, source, ct))
            if (!brought.TryGetValue(row.Id, out var home))
            {
                if (known.Add(Twins.KeyOf(row)))
                    copied.Add((row, Copy(db, row, target)));
            }
            else if (homes.Contains(home))
                row.ShelfId = target;
        return copied;
    }

    private static Task<List<TRow>> RowsAsync<TRow>(PrepBotDb db, long shelf, CancellationToken ct)
        where TRow : class, IShelvedRow =>
        db.Set<TRow>().Where(row => row.ShelfId == shelf).OrderBy(row => row.Id).ToListAsync(ct);
}
