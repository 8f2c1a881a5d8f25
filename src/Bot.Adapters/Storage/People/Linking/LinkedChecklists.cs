using Bot.Adapters.Storage.Checklists;
using Bot.Core.Documents.Alike;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>What is ticked goes with whoever ticked it; things of two shelves are the same by phase and text.</summary>
internal static class LinkedChecklists
{
    public static async Task CopyAsync(PrepBotDb db, long checklist, long copy, CancellationToken ct)
    {
        foreach (var phase in await db.Phases.Where(row => row.ChecklistId == checklist).ToListAsync(ct))
        {
            var items = await db.Items.Where(row => row.PhaseId == phase.Id).ToListAsync(ct);
            var newPhase = (PhaseRow)db.Entry(phase).CurrentValues.ToObject();
            (newPhase.Id, newPhase.ChecklistId) = (0, copy);
            db.Phases.Add(newPhase);
            await db.SaveChangesAsync(ct);
            foreach (var item in items)
            {
                var newItem = (ItemRow)db.Entry(item).CurrentValues.ToObject();
                (newItem.Id, newItem.PhaseId) = (0, newPhase.Id);
                db.Items.Add(newItem);
            }
        }
    }

    /// <summary>
    /// What <paramref name="from"/> ticked is ticked for <paramref name="to"/> too: the thing itself where both read it, else the
    /// same thing on the shelf of the other.
    /// </summary>
    public static async Task CopyTicksAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        var ticks = await db.Ticks.AsNoTracking().Where(tick => tick.LearnerId == from).ToListAsync(ct);
        var known = await db.Ticks.Where(tick => tick.LearnerId == to).Select(tick => tick.ItemId).ToListAsync(ct);
        var things = await ThingsAsync(db, from, to, ct);
        var theirs = things.Where(thing => thing.Owner == to).ToLookup(thing => thing.Key, thing => thing.Item);
        var byItem = things.ToDictionary(thing => thing.Item);
        HashSet<long> ticked = [.. known];
        foreach (var tick in ticks)
        {
            var item =
                byItem.TryGetValue(tick.ItemId, out var thing) && thing.Owner != to
                    ? theirs[thing.Key].FirstOrDefault()
                    : tick.ItemId;
            if (item is not 0 && ticked.Add(item))
                db.Ticks.Add(
                    new TickRow
                    {
                        LearnerId = to,
                        ItemId = item,
                        At = tick.At,
                    }
                );
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ticks on things that another's shelf has now.</summary>
    public static Task DropForeignTicksAsync(PrepBotDb db, long learner, CancellationToken ct) =>
        db
            .Ticks.Where(tick => tick.LearnerId == learner)
            .Where(tick => Own(db).Any(one => one.Item.Id == tick.ItemId && one.Shelf.Owner != learner))
            .ExecuteDeleteAsync(ct);

    private static async Task<List<Thing>> ThingsAsync(PrepBotDb db, long one, long other, CancellationToken ct)
    {
        var rows = await Own(db)
            .Where(row => row.Shelf.Owner == one || row.Shelf.Owner == other)
            .Select(row => new
            {
                row.Shelf.Owner,
                row.Item.Id,
                row.Checklist.Title,
                Phase = row.Phase.Title,
                row.Item.Text,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new Thing(
                row.Id,
                row.Owner,
                (QuestionKey.Plain(row.Title), QuestionKey.Plain(row.Phase), QuestionKey.Plain(row.Text))
            )),
        ];
    }

    private static IQueryable<Line> Own(PrepBotDb db) =>
        from shelf in db.Shelves
        where shelf.Kind == ShelfKind.Mine
        join checklist in db.Checklists on shelf.Id equals checklist.ShelfId
        join phase in db.Phases on checklist.Id equals phase.ChecklistId
        join item in db.Items on phase.Id equals item.PhaseId
        select new Line
        {
            Shelf = shelf,
            Checklist = checklist,
            Phase = phase,
            Item = item,
        };

    private sealed record Thing(long Item, long Owner, (string, string, string) Key);

    private sealed class Line
    {
        public required ShelfRow Shelf { get; init; }
        public required ChecklistRow Checklist { get; init; }
        public required PhaseRow Phase { get; init; }
        public required ItemRow Item { get; init; }
    }
}
