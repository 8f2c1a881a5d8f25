using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

/// <summary>The highest id of each table of notes; 0: it is empty.</summary>
internal sealed record LastIds(
    long Questions,
    long Stories,
    long Checklists,
    long Phases,
    long Items,
    long Scripts,
    long Documents
)
{
    public static async Task<LastIds> OfAsync(PrepBotDb db, CancellationToken ct) =>
        new(
            await db.Questions.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Stories.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Checklists.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Phases.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Items.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Scripts.MaxAsync(row => (long?)row.Id, ct) ?? 0,
            await db.Documents.MaxAsync(row => (long?)row.Id, ct) ?? 0
        );
}
