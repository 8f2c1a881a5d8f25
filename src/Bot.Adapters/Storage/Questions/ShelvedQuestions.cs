using Bot.Adapters.Storage.Practice.Picking;
using Bot.Core.Documents;
using Bot.Core.Documents.Reconciling;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Questions;

/// <summary>The questions of a shelf as documents come again; <see cref="Reconciliation"/> says which is which.</summary>
internal static class ShelvedQuestions
{
    public static async Task<ImportChanges> PutAsync(
        PrepBotDb db,
        long shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var rows = await db.Questions.Where(row => row.ShelfId == shelf).ToDictionaryAsync(row => row.Id, ct);
        var reconciled = Reconciliation.Match([.. rows.Values.Select(row => row.ToShelved())], documents);
        var added = reconciled.Placed.Where(placed => placed.Id is null).ToList();
        ManyRows.Insert(db, [.. added.Select(placed => QuestionRow.Of(shelf, placed))]);
        var topics = rows.Values.ToDictionary(row => row.Id, row => row.Topic);
        var changed = 0;
        foreach (var placed in reconciled.Placed.Where(placed => placed.Id is not null))
            changed += rows[placed.Id!.Value.Value].Update(placed) ? 1 : 0;
        foreach (var gone in reconciled.Retired)
            rows[gone.Value].RetiredAt = at;
        await db.SaveChangesAsync(ct);
        await MetTopics.FollowAsync(
            db,
            rows.Values.Where(row => row.Topic != topics[row.Id]).Select(row => row.Id),
            ct
        );
        var known = reconciled.Placed.Count - added.Count + reconciled.KeptElsewhere.Count;
        return new ImportChanges(added.Count, changed, known - changed, reconciled.Retired.Count);
    }
}
