using Bot.Adapters.Storage.Documents;
using Bot.Core.Documents;
using Bot.Core.Documents.Alike;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Stories;

/// <summary>A story is the same after an edit when it has the same title on the same shelf.</summary>
internal static class ShelvedStories
{
    public static async Task PutAsync(
        PrepBotDb db,
        long shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var rows = await db.Stories.Where(row => row.ShelfId == shelf).ToListAsync(ct);
        // One that stands is taken before one that was retired under the same title.
        var known = new Recognition<string, StoryRow>(
            rows.OrderBy(row => row.RetiredAt is not null),
            row => QuestionKey.Plain(row.Title)
        );
        foreach (var (file, story) in documents.SelectMany(one => one.Stories, (one, story) => (one.File, story)))
        {
            var row = known.Take(QuestionKey.Plain(story.Title));
            if (row is null)
                db.Stories.Add(row = Row(shelf, story));
            Update(row, file, story);
        }
        var files = documents.Select(document => document.File).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Left.Where(row => files.Contains(row.File)))
            gone.RetiredAt ??= at;
    }

    private static StoryRow Row(long shelf, NotedStory story) =>
        new()
        {
            ShelfId = shelf,
            File = "",
            Title = story.Title,
            Situation = story.Situation,
            Task = story.Task,
            Actions = story.Actions,
            Result = story.Result,
            UseFor = story.UseFor,
        };

    private static void Update(StoryRow row, string file, NotedStory story)
    {
        row.File = file;
        row.Line = story.Line;
        row.Title = story.Title;
        row.Situation = story.Situation;
        row.Task = story.Task;
        row.Actions = story.Actions;
        row.Result = story.Result;
        row.UseFor = story.UseFor;
        row.RetiredAt = null;
    }
}
