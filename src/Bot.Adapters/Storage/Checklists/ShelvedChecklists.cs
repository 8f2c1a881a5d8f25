using Bot.Adapters.Storage.Documents;
using Bot.Core.Documents;
using Bot.Core.Documents.Alike;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Checklists;

/// <summary>
/// A checklist is the same after an edit by its file and title, a phase by its title in it, an item by its text in its
/// phase; so ticks stay with what was ticked.
/// </summary>
internal static class ShelvedChecklists
{
    public static async Task PutAsync(
        PrepBotDb db,
        long shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var rows = await db.Checklists.Where(row => row.ShelfId == shelf).ToListAsync(ct);
        var known = new Recognition<(string, string), ChecklistRow>(
            rows,
            row => (row.File, QuestionKey.Plain(row.Title))
        );
        var phases = await PhasesAsync(db, shelf, ct);
        var items = await ItemsAsync(db, shelf, ct);
        foreach (var (file, checklist) in documents.SelectMany(one => one.Checklists, (one, list) => (one.File, list)))
        {
            var row = known.Take((file, QuestionKey.Plain(checklist.Title)));
            if (row is null)
                db.Checklists.Add(row = Row(shelf, file));
            (row.Title, row.Line, row.RetiredAt) = (checklist.Title, checklist.Line, null);
            await db.SaveChangesAsync(ct);
            await PutPhasesAsync(db, row.Id, checklist.Phases, phases[row.Id], items, at, ct);
        }
        var files = documents.Select(document => document.File).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Left.Where(row => files.Contains(row.File)))
            gone.RetiredAt ??= at;
    }

    private static async Task PutPhasesAsync(
        PrepBotDb db,
        long checklist,
        IReadOnlyList<NotedPhase> noted,
        IEnumerable<PhaseRow> rows,
        ILookup<long, ItemRow> items,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var known = new Recognition<string, PhaseRow>(rows, row => QuestionKey.Plain(row.Title));
        var kept = new List<(PhaseRow Row, NotedPhase Noted)>();
        foreach (var (place, phase) in noted.Index())
        {
            var row = known.Take(QuestionKey.Plain(phase.Title));
            if (row is null)
                db.Phases.Add(row = new PhaseRow { ChecklistId = checklist, Title = "" });
            Update(row, place, phase);
            kept.Add((row, phase));
        }
        foreach (var gone in known.Left)
            gone.RetiredAt ??= at;
        await db.SaveChangesAsync(ct);
        foreach (var (row, phase) in kept)
            PutItems(db, row.Id, phase, items[row.Id], at);
    }

    private static void PutItems(
        PrepBotDb db,
        long phase,
        NotedPhase noted,
        IEnumerable<ItemRow> rows,
        DateTimeOffset at
    )
    {
        var known = new Recognition<string, ItemRow>(rows, row => QuestionKey.Plain(row.Text));
        var items = noted.Groups.SelectMany(group => group.Items, (group, item) => (Group: group.Title, Item: item));
        foreach (var (place, (group, item)) in items.Index())
        {
            var row = known.Take(QuestionKey.Plain(item.Text));
            if (row is null)
                db.Items.Add(row = Row(phase));
            (row.Place, row.Group, row.Text) = (place, group, item.Text);
            (row.Notes, row.RetiredAt) = (item.Notes, null);
        }
        foreach (var gone in known.Left)
            gone.RetiredAt ??= at;
    }

    private static ChecklistRow Row(long shelf, string file) =>
        new()
        {
            ShelfId = shelf,
            File = file,
            Title = "",
        };

    private static ItemRow Row(long phase) =>
        new()
        {
            PhaseId = phase,
            Group = "",
            Text = "",
            Notes = [],
        };

    private static void Update(PhaseRow row, int place, NotedPhase phase)
    {
        (row.Place, row.Title, row.Anchor) = (place, phase.Title, phase.Anchor);
        (row.FromDays, row.FromTime) = (phase.From?.Days, phase.From?.Time);
        (row.ToDays, row.ToTime) = (phase.To?.Days, phase.To?.Time);
        row.RetiredAt = null;
    }

    private static async Task<ILookup<long, PhaseRow>> PhasesAsync(PrepBotDb db, long shelf, CancellationToken ct)
    {
        var rows = await db
            .Checklists.Where(checklist => checklist.ShelfId == shelf)
            .Join(db.Phases, checklist => checklist.Id, phase => phase.ChecklistId, (_, phase) => phase)
            .OrderBy(phase => phase.Place)
            .ToListAsync(ct);
        return rows.ToLookup(row => row.ChecklistId);
    }

    private static async Task<ILookup<long, ItemRow>> ItemsAsync(PrepBotDb db, long shelf, CancellationToken ct)
    {
        var rows = await db
            .Checklists.Where(checklist => checklist.ShelfId == shelf)
            .Join(db.Phases, checklist => checklist.Id, phase => phase.ChecklistId, (_, phase) => phase)
            .Join(db.Items, phase => phase.Id, item => item.PhaseId, (_, item) => item)
            .OrderBy(item => item.Place)
            .ToListAsync(ct);
        return rows.ToLookup(row => row.PhaseId);
    }
}
