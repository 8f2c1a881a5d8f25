using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Sqlite;
using Bot.Core.People;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Storage.Sqlite;

public sealed class OpeningTests : IDisposable
{
    // A start that waits for ever fails instead.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestFolder folder = new();

    private string Path => folder.File("prepbot.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_kept_is_there_after_the_next_start()
    {
        await using (var first = StorageOn.File(Path))
        {
            await first.OpenAsync();
            await first.GetRequiredService<ILearners>().MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        }
        await using var second = StorageOn.File(Path);
        await second.OpenAsync();

        Assert.NotNull(await second.GetRequiredService<ILearners>().FindAsync("discord", "1", default));
    }

    [Fact]
    public async Task A_second_bot_on_the_file_is_told_who_holds_it()
    {
        await using var first = StorageOn.File(Path);
        await first.OpenAsync();
        await using var second = StorageOn.File(Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => second.OpenAsync());

        Assert.Contains(
            $"process {Environment.ProcessId} on {Environment.MachineName} since 2026-11-02 09:00",
            refused.Message
        );
        await first.DisposeAsync();
        await using var third = StorageOn.File(Path);
        await third.OpenAsync();
    }

    [Fact]
    public async Task A_verb_works_beside_a_bot_and_before_there_ever_was_one()
    {
        await using var before = StorageOn.File(Path);
        await before.GetRequiredService<IDatabase>().OpenBesideAsync(default);
        var known = await before
            .GetRequiredService<ILearners>()
            .MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        await using var bot = StorageOn.File(Path);
        await bot.OpenAsync();

        await using var verb = StorageOn.File(Path);
        await verb.GetRequiredService<IDatabase>().OpenBesideAsync(default);
        await verb.GetRequiredService<ILearners>()
            .MoveToZoneAsync(known.Id, "Asia/Tokyo", DateTimeOffset.UnixEpoch, default);

        Assert.Equal("Asia/Tokyo", (await bot.GetRequiredService<ILearners>().FindAsync(known.Id, default))!.Zone);
    }

    [Fact]
    public async Task A_bot_and_a_verb_that_write_at_once_wait_for_one_another()
    {
        await using var bot = StorageOn.File(Path);
        await bot.OpenAsync();
        await using var verb = StorageOn.File(Path);
        await verb.GetRequiredService<IDatabase>().OpenBesideAsync(default);

        Task MeetAsync(ServiceProvider services, int id) =>
            Task.Run(() =>
                services
                    .GetRequiredService<ILearners>()
                    .MeetAsync(Given.Ada with { Id = $"{id}" }, "Europe/Lisbon", Given.Now, default)
            );
        await Task.WhenAll(Enumerable.Range(0, 40).Select(id => MeetAsync(id % 2 is 0 ? bot : verb, id)));

        foreach (var id in Enumerable.Range(0, 40))
            Assert.NotNull(await bot.GetRequiredService<ILearners>().FindAsync("discord", $"{id}", default));
    }

    [Fact]
    public async Task A_verb_does_not_migrate_under_a_bot()
    {
        using var held = BotLock.TryTake(Path, Given.Now);
        await using var verb = StorageOn.File(Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() =>
            verb.GetRequiredService<IDatabase>().OpenBesideAsync(default)
        );

        Assert.Contains("a bot of another version runs on it: process", refused.Message);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task A_start_that_was_killed_in_the_first_migration_does_not_block_the_next()
    {
        StorageOn.Run(
            Path,
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-02 09:00:00');
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            """
        );
        await using var services = StorageOn.File(Path);

        await services.OpenAsync().WaitAsync(Patience);

        await services.GetRequiredService<ILearners>().MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.before-*"));
    }

    [FactOnUnix]
    public async Task Only_the_owner_reads_the_database_and_what_stands_beside_it()
    {
        var home = folder.File("home/prepbot");
        var file = new DatabaseFile(System.IO.Path.Combine(home, "prepbot.db"), "", InDataFolder: true);
        file.PrepareFolder();
        Assert.Equal("rwx------", Mode(home));

        await using var services = StorageOn.File(file.Path);
        await services.OpenAsync();
        await services.GetRequiredService<ILearners>().MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);

        var modes = Directory.GetFiles(home).ToDictionary(path => System.IO.Path.GetFileName(path), Mode);
        string[] expected =
        [
            "prepbot.db",
            "prepbot.db-shm",
            "prepbot.db-wal",
            "prepbot.db.lock",
            "prepbot.db.lock-holder",
        ];
        Assert.Equal(expected, modes.Keys.Order(StringComparer.Ordinal));
        Assert.All(modes.Values, mode => Assert.Equal("rw-------", mode));
    }

    private static string Mode(string path)
    {
#pragma warning disable CA1416 // The test runs on Unix only.
        var mode = File.GetUnixFileMode(path);
#pragma warning restore CA1416
        return string.Concat("rwxrwxrwx".Select((letter, at) => ((int)mode >> (8 - at) & 1) is 1 ? letter : '-'));
    }
}
