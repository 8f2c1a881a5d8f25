using Bot.Adapters.Storage.People;
using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Checklists;

internal sealed class EfChecklists(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IChecklists
{
    public async Task<IReadOnlyList<Checklist>> AllAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = await Readable(db, learner)
            .Where(line => line.Checklist.RetiredAt == null && line.Phase.RetiredAt == null)
            .Where(line => line.Item.RetiredAt == null)
            .GroupJoin(
                db.Ticks.Where(tick => tick.LearnerId == learner.Value),
                line => line.Item.Id,
                tick => tick.ItemId,
                (line, ticks) => new { Line = line, Done = ticks.Any() }
            )
            .ToListAsync(ct);
        return
        [
            .. lines
                .OrderByDescending(row => row.Line.Shelf.Kind)
                .ThenBy(row => row.Line.Checklist.File, StringComparer.Ordinal)
                .ThenBy(row => row.Line.Checklist.Line)
                .ThenBy(row => row.Line.Phase.Place)
                .ThenBy(row => row.Line.Item.Place)
                .GroupBy(row => row.Line.Checklist.Id)
                .Select(rows => ToChecklist([.. rows.Select(row => (row.Line, row.Done))])),
        ];
    }

    public Task TickAsync(
        LearnerId learner,
        IReadOnlyCollection<ItemId> among,
        IReadOnlyCollection<ItemId> done,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                var shown = among.Select(item => item.Value).ToArray();
                var readable = await Readable(db, learner)
                    .Where(line => shown.Contains(line.Item.Id))
                    .Select(line => line.Item.Id)
                    .ToListAsync(ct);
                var wanted = done.Select(item => item.Value).Intersect(readable).ToHashSet();
                var ticks = await db
                    .Ticks.Where(tick => tick.LearnerId == learner.Value && shown.Contains(tick.ItemId))
                    .ToListAsync(ct);
                db.Ticks.RemoveRange(ticks.Where(tick => !wanted.Contains(tick.ItemId)));
                wanted.ExceptWith(ticks.Select(tick => tick.ItemId));
                db.Ticks.AddRange(
                    wanted.Select(item => new TickRow
                    {
                        LearnerId = learner.Value,
                        ItemId = item,
                        At = at,
                    })
                );
            },
            ct
        );

    private static IQueryable<Line> Readable(PrepBotDb db, LearnerId learner) =>
        from shelf in db.Shelves.AsNoTracking().ReadableBy(learner)
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

    private static Checklist ToChecklist(IReadOnlyList<(Line Line, bool Done)> rows)
    {
        var (first, _) = rows[0];
        var phases = rows.GroupBy(row => row.Line.Phase.Id).Select(phase => ToPhase([.. phase]));
        return new Checklist(first.Checklist.Title, Shelves.ToShelf(first.Shelf.Kind, first.Shelf.Owner), [.. phases]);
    }

    private static Phase ToPhase(IReadOnlyList<(Line Line, bool Done)> rows)
    {
        var phase = rows[0].Line.Phase;
        var groups = new List<ItemGroup>();
        var items = new List<Item>();
        foreach (var (line, done) in rows)
        {
            if (groups.Count is 0 || groups[^1].Title != line.Item.Group)
                groups.Add(new ItemGroup(line.Item.Group, items = []));
            items.Add(new Item(new ItemId(line.Item.Id), line.Item.Text, line.Item.Notes, done));
        }
        return new Phase(
            new PhaseId(phase.Id),
            phase.Title,
            ToOffset(phase.FromDays, phase.FromTime),
            ToOffset(phase.ToDays, phase.ToTime),
            phase.Anchor,
            groups
        );
    }

    private static Offset? ToOffset(int? days, TimeSpan? time) =>
        days is { } whole && time is { } rest ? new Offset(whole, rest) : null;

    private sealed class Line
    {
        public required ShelfRow Shelf { get; init; }
        public required ChecklistRow Checklist { get; init; }
        public required PhaseRow Phase { get; init; }
        public required ItemRow Item { get; init; }
    }
}
