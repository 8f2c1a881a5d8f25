using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Sqlite;
using Bot.Core.People;
using Bot.Testing;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;
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
        await using (var first = Services(Path))
        {
            await OpenAsync(first);
            await first.GetRequiredService<ILearners>().MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        }
        await using var second = Services(Path);
        await OpenAsync(second);

        Assert.NotNull(await second.GetRequiredService<ILearners>().FindAsync("discord", "1", default));
    }

    [Fact]
    public async Task A_second_bot_on_the_file_is_told_who_holds_it()
    {
        await using var first = Services(Path);
        await OpenAsync(first);
        await using var second = Services(Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(second));

        Assert.Contains(
            $"process {Environment.ProcessId} on {Environment.MachineName} since 2026-11-02 09:00",
            refused.Message
        );
        await first.DisposeAsync();
        await using var third = Services(Path);
        await OpenAsync(third);
    }

    [Fact]
    public async Task A_verb_works_beside_a_bot_and_before_there_ever_was_one()
    {
        await using var before = Services(Path);
        await before.GetRequiredService<IDatabase>().OpenBesideAsync(default);
        var known = await before
            .GetRequiredService<ILearners>()
            .MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        await using var bot = Services(Path);
        await OpenAsync(bot);

        await using var verb = Services(Path);
        await verb.GetRequiredService<IDatabase>().OpenBesideAsync(default);
        await verb.GetRequiredService<ILearners>().MoveToZoneAsync(known.Id, "Asia/Tokyo", default);

        Assert.Equal("Asia/Tokyo", (await bot.GetRequiredService<ILearners>().FindAsync(known.Id, default))!.Zone);
    }

    [Fact]
    public async Task A_bot_and_a_verb_that_write_at_once_wait_for_one_another()
    {
        await using var bot = Services(Path);
        await OpenAsync(bot);
        await using var verb = Services(Path);
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
        await using var verb = Services(Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() =>
            verb.GetRequiredService<IDatabase>().OpenBesideAsync(default)
        );

        Assert.Contains("a bot of another version runs on it: process", refused.Message);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task A_start_that_was_killed_in_the_first_migration_does_not_block_the_next()
    {
        Run(
            Path,
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-02 09:00:00');
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            """
        );
        await using var services = Services(Path);

        await OpenAsync(services).WaitAsync(Patience);

        await services.GetRequiredService<ILearners>().MeetAsync(Given.Ada, "Europe/Lisbon", Given.Now, default);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.before-*"));
    }

    [Fact]
    public Task A_database_of_a_newer_version_is_left_alone() =>
        RefusedAsync(
            "newer version",
            """
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('29991231_Later', '99.0.0');
            """
        );

    [Fact]
    public Task A_database_of_another_program_is_left_alone() =>
        RefusedAsync("another program", "CREATE TABLE bookmarks (url TEXT)");

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        await File.WriteAllTextAsync(Path, "Dear diary,");
        await RefusedAsync("not a SQLite database");
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_said_to_be_no_database()
    {
        Directory.CreateDirectory(Path);
        await using var services = Services(Path);
        Assert.Contains(
            "not a SQLite",
            (await Assert.ThrowsAsync<StorageException>(() => OpenAsync(services))).Message
        );
    }

    [Fact]
    public async Task A_damaged_database_is_left_alone()
    {
        var bytes = new byte[8192];
        "SQLite format 3\0"u8.CopyTo(bytes);
        bytes.AsSpan(16).Fill(0xAB);
        await File.WriteAllBytesAsync(Path, bytes);
        await RefusedAsync("not a SQLite database");
    }

    [Fact]
    public async Task A_database_locked_by_another_program_is_left_alone()
    {
        Run(Path, "CREATE TABLE t (x)");
        using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        await using var services = Services(Path, "Default Timeout=1");
        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(services));

        Assert.Contains("locked by another program", refused.Message);
    }

    [Fact]
    public async Task A_read_only_file_is_left_alone()
    {
        Run(Path, "PRAGMA user_version = 0; VACUUM");
        File.SetAttributes(Path, FileAttributes.ReadOnly);
        await RefusedAsync("cannot be written");
        File.SetAttributes(Path, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_read_only_folder_is_said_to_be_so()
    {
        var shut = Directory.CreateDirectory(folder.File("shut"));
        shut.Attributes |= FileAttributes.ReadOnly;
        await using var services = Services(System.IO.Path.Combine(shut.FullName, "prepbot.db"));

        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(services));

        Assert.Contains("cannot be written", refused.Message);
        Assert.Empty(shut.GetFiles());
        shut.Attributes &= ~FileAttributes.ReadOnly;
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_made_in_silence()
    {
        await using var services = Services(folder.File("nowhere/prepbot.db"));

        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(services));

        Assert.Contains("does not exist", refused.Message);
        Assert.False(Directory.Exists(folder.File("nowhere")));
    }

    [FactOnUnix]
    public async Task Only_the_owner_reads_the_database_and_what_stands_beside_it()
    {
        var home = folder.File("home/prepbot");
        var file = new DatabaseFile(System.IO.Path.Combine(home, "prepbot.db"), "", InDataFolder: true);
        file.PrepareFolder();
        Assert.Equal("rwx------", Mode(home));

        await using var services = Services(file.Path);
        await OpenAsync(services);
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

    private async Task RefusedAsync(string reason, string? made = null)
    {
        if (made is not null)
            Run(Path, made);
        var before = await File.ReadAllBytesAsync(Path);
        await using var services = Services(Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(services));

        Assert.Contains(reason, refused.Message);
        Assert.EndsWith(".", refused.Fix);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path));
    }

    private static Task OpenAsync(ServiceProvider services) =>
        services.GetRequiredService<IDatabase>().OpenAsync(default);

    private static ServiceProvider Services(string path, string more = "") =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeClock())
            .AddSqliteStorage()
            .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={path};{more}")
            .BuildServiceProvider();

    private static void Run(string path, string statements)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private static string Mode(string path)
    {
#pragma warning disable CA1416 // The test runs on Unix only.
        var mode = File.GetUnixFileMode(path);
#pragma warning restore CA1416
        return string.Concat("rwxrwxrwx".Select((letter, at) => ((int)mode >> (8 - at) & 1) is 1 ? letter : '-'));
    }
}
