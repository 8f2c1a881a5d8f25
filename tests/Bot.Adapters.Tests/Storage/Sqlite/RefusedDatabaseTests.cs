using Bot.Adapters.Storage;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Tests.Storage.Sqlite;

/// <summary>What cannot be used is said in a sentence with its fix, and stays as it was.</summary>
public sealed class RefusedDatabaseTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Path => folder.File("prepbot.db");

    public void Dispose() => folder.Dispose();

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
        await using var services = StorageOn.File(Path);
        Assert.Contains(
            "not a SQLite",
            (await Assert.ThrowsAsync<StorageException>(() => services.OpenAsync())).Message
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
        StorageOn.Run(Path, "CREATE TABLE t (x)");
        using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        await using var services = StorageOn.File(Path, "Default Timeout=1");
        var refused = await Assert.ThrowsAsync<StorageException>(() => services.OpenAsync());

        Assert.Contains("locked by another program", refused.Message);
    }

    [Fact]
    public async Task A_read_only_file_is_left_alone()
    {
        StorageOn.Run(Path, "PRAGMA user_version = 0; VACUUM");
        File.SetAttributes(Path, FileAttributes.ReadOnly);
        await RefusedAsync("cannot be written");
        File.SetAttributes(Path, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_read_only_folder_is_said_to_be_so()
    {
        var shut = Directory.CreateDirectory(folder.File("shut"));
        shut.Attributes |= FileAttributes.ReadOnly;
        await using var services = StorageOn.File(System.IO.Path.Combine(shut.FullName, "prepbot.db"));

        var refused = await Assert.ThrowsAsync<StorageException>(() => services.OpenAsync());

        Assert.Contains("cannot be written", refused.Message);
        Assert.Empty(shut.GetFiles());
        shut.Attributes &= ~FileAttributes.ReadOnly;
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_made_in_silence()
    {
        await using var services = StorageOn.File(folder.File("nowhere/prepbot.db"));

        var refused = await Assert.ThrowsAsync<StorageException>(() => services.OpenAsync());

        Assert.Contains("does not exist", refused.Message);
        Assert.False(Directory.Exists(folder.File("nowhere")));
    }

    private async Task RefusedAsync(string reason, string? made = null)
    {
        if (made is not null)
            StorageOn.Run(Path, made);
        var before = await File.ReadAllBytesAsync(Path);
        await using var services = StorageOn.File(Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => services.OpenAsync());

        Assert.Contains(reason, refused.Message);
        Assert.EndsWith(".", refused.Fix);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path));
        Assert.Equal([Path], Directory.EnumerateFileSystemEntries(System.IO.Path.GetDirectoryName(Path)!));
    }
}
