using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Sqlite.Migrations;
using Bot.Testing.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Storage.Sqlite;

/// <summary>A database that an older version filled.</summary>
public sealed class FilledOldDatabaseTests
{
    // As it was before the migration, and filled; what came later does not touch these tables.
    private const string Old = $"""
        PRAGMA foreign_keys = OFF;
        DROP INDEX "IX_memories_weighed";
        ALTER TABLE memories DROP COLUMN "Topic";
        ALTER TABLE question_wishes DROP COLUMN "Until";
        DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{Weighing.Id}';
        INSERT INTO questions
            (Id, ShelfId, File, Line, Place, Section, Text, Direction, Kind, Topic, HeldBack, Tags, Todo, Stories)
        VALUES (1, 1, 'a', 1, 1, '[]', 'One?', 0, 1, 'caching', 0, '[]', '[]', '[]'),
               (2, 1, 'a', 2, 2, '[]', 'Two?', 0, 1, 'queues', 0, '[]', '[]', '[]'),
               (3, 1, 'a', 3, 3, '[]', 'Three?', 0, 1, 'caching', 0, '[]', '[]', '[]');
        INSERT INTO memories
            (LearnerId, QuestionId, AskedAt, Stability, Difficulty, LastOn, DueOn, Reviews, Lapses)
        VALUES (1, 1, 1, 1.5, 5, 1, 2, 1, 0), (1, 2, 1, 2.5, 5, 1, 2, 1, 0), (1, 3, 1, 3.5, 5, 1, 2, 1, 0);
        """;

    [Fact]
    public async Task What_was_remembered_before_memories_had_a_topic_takes_that_of_its_question()
    {
        using var folder = new TestFolder();
        var file = folder.File("prepbot.db");
        await using (var before = StorageOn.File(file))
            await before.OpenAsync();
        StorageOn.Run(file, Old);

        await using var after = StorageOn.File(file);
        await after.OpenAsync();

        await using var db = await after.GetRequiredService<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        var met = await db.Memories.OrderBy(row => row.QuestionId).ToListAsync();
        Assert.Equal(["caching", "queues", "caching"], met.Select(row => row.Topic));
        Assert.Equal([1.5, 2.5, 3.5], met.Select(row => row.Stability!.Value));
    }
}
