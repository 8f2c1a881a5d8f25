using Bot.Adapters.Storage.Documents;
using Bot.Core.Documents;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Questions;

/// <summary>The questions of a shelf as documents come again.</summary>
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
        var rows = await db.Questions.Where(row => row.ShelfId == shelf).OrderBy(row => row.Id).ToListAsync(ct);
        var known = new Recognition<(Direction, string), QuestionRow>(
            rows.OrderBy(row => row.RetiredAt is not null),
            row => (row.Direction, PlainText.Of(row.Text))
        );
        int added = 0,
            changed = 0,
            unchanged = 0,
            retired = 0;
        foreach (var (file, place, question) in documents.SelectMany(Placed))
        {
            if (known.Take((question.Direction, PlainText.Of(question.Text))) is { } row)
            {
                var differs = row.Update(file, place, question);
                changed += differs ? 1 : 0;
                unchanged += differs ? 0 : 1;
                continue;
            }
            db.Questions.Add(QuestionRow.Of(shelf, file, place, question));
            added++;
        }
        var files = documents.Select(document => document.File).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Left.Where(row => row.RetiredAt is null && files.Contains(row.File)))
        {
            gone.RetiredAt = at;
            retired++;
        }
        return new ImportChanges(added, changed, unchanged, retired);
    }

    private static IEnumerable<(string File, int Place, NotedQuestion Question)> Placed(NotedDocument document) =>
        document.Questions.Select((question, place) => (document.File, place, question));
}
