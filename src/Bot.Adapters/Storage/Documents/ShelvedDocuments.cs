using Bot.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

internal static class ShelvedDocuments
{
    public static async Task PutAsync(
        PrepBotDb db,
        long shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var known = await db.Documents.Where(row => row.ShelfId == shelf).ToDictionaryAsync(row => row.File, ct);
        foreach (var document in documents)
        {
            if (!known.TryGetValue(document.File, out var row))
                db.Documents.Add(row = Row(shelf, document.File, at));
            row.Title = document.Title;
        }
    }

    private static DocumentRow Row(long shelf, string file, DateTimeOffset at) =>
        new()
        {
            ShelfId = shelf,
            File = file,
            Title = "",
            Since = at,
        };
}
