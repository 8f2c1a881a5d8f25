using Bot.Adapters.Storage.People;
using Bot.Core.People;
using Bot.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Stories;

internal sealed class EfStoryBank(IDbContextFactory<PrepBotDb> databases) : IStoryBank
{
    public async Task<IReadOnlyList<Story>> AllAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Stories.AsNoTracking()
            .Where(story => story.RetiredAt == null)
            .Join(
                db.Shelves.ReadableBy(learner).Where(shelf => shelf.Kind != ShelfKind.Everyone),
                story => story.ShelfId,
                shelf => shelf.Id,
                (story, shelf) =>
                    new
                    {
                        Row = story,
                        shelf.Kind,
                        shelf.Owner,
                    }
            )
            .ToListAsync(ct);
        var shown = rows.Exists(row => row.Kind == ShelfKind.Mine) ? ShelfKind.Mine : ShelfKind.Starter;
        return
        [
            .. rows.Where(row => row.Kind == shown)
                .OrderBy(row => row.Row.File, StringComparer.Ordinal)
                .ThenBy(row => row.Row.Line)
                .Select(row => row.Row.ToStory(row.Kind, row.Owner)),
        ];
    }

    /// <remarks>A learner has tens of stories, so the one rule of who sees what serves here too.</remarks>
    public async Task<Story?> FindAsync(LearnerId learner, StoryId story, CancellationToken ct) =>
        (await AllAsync(learner, ct)).FirstOrDefault(one => one.Id == story);
}
