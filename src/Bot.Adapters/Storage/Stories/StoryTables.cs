using Bot.Adapters.Storage.People;
using Bot.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Stories;

internal sealed class StoryRow : IShelvedRow
{
    public long Id { get; set; }
    public long ShelfId { get; set; }
    public required string File { get; set; }
    public int Line { get; set; }
    public required string Title { get; set; }
    public required string Situation { get; set; }
    public required string Task { get; set; }
    public required IReadOnlyList<string> Actions { get; set; }
    public required string Result { get; set; }
    public required IReadOnlyList<string> UseFor { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }

    public Story ToStory(ShelfKind kind, long owner) =>
        new(new StoryId(Id), Shelves.ToShelf(kind, owner), Title, Situation, Task, Actions, Result, UseFor);
}

internal static class StoryTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<StoryRow>(stories =>
        {
            stories.ToTable("stories");
            stories.HasOne<ShelfRow>().WithMany().HasForeignKey(story => story.ShelfId);
        });
}
