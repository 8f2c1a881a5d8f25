using Bot.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

/// <summary>Nothing points to a script, so those of a document that comes again give way to what it holds now.</summary>
internal static class ShelvedScripts
{
    public static async Task PutAsync(
        PrepBotDb db,
        long shelf,
        IReadOnlyList<NotedDocument> documents,
        CancellationToken ct
    )
    {
        var known = await db.Scripts.Where(row => row.ShelfId == shelf).ToListAsync(ct);
        var byFile = known.ToLookup(row => row.File);
        foreach (var document in documents)
        {
            var now = byFile[document.File].OrderBy(row => row.Id).ToList();
            if (now.Select(row => row.ToScript()).SequenceEqual(document.Scripts))
                continue;
            db.Scripts.RemoveRange(now);
            db.Scripts.AddRange(document.Scripts.Select(script => Row(shelf, document.File, script)));
        }
    }

    private static ScriptRow Row(long shelf, string file, NotedScript script) =>
        new()
        {
            ShelfId = shelf,
            File = file,
            Line = script.Line,
            Title = script.Title,
            Kind = script.Kind,
            Text = script.Text,
        };
}
