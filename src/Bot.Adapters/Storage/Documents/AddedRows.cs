using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

/// <summary>What an import added, taken back.</summary>
internal static class AddedRows
{
    /// <summary>
    /// Imports pass one after another and ids are never given twice, so what an import added lies between two ids. Practice
    /// or ticks may point to it: it is retired, and comes back with its text.
    /// </summary>
    public static async Task RetireAsync(
        PrepBotDb db,
        LastIds from,
        LastIds to,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        DateTimeOffset? retired = at;
        await db
            .Questions.Where(row => row.Id > from.Questions && row.Id <= to.Questions)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Stories.Where(row => row.Id > from.Stories && row.Id <= to.Stories)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Checklists.Where(row => row.Id > from.Checklists && row.Id <= to.Checklists)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Phases.Where(row => row.Id > from.Phases && row.Id <= to.Phases)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db
            .Items.Where(row => row.Id > from.Items && row.Id <= to.Items)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, retired), ct);
        await db.Scripts.Where(row => row.Id > from.Scripts && row.Id <= to.Scripts).ExecuteDeleteAsync(ct);
        await db.Documents.Where(row => row.Id > from.Documents && row.Id <= to.Documents).ExecuteDeleteAsync(ct);
    }
}
