using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Where the database lies.</summary>
internal sealed record DatabaseFile(string Path, string ConnectionString, bool InDataFolder)
{
    // Seconds to wait for another process, such as an import beside a running bot. Inside the process nobody waits.
    private const int Patience = 10;

    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    private string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <exception cref="StorageException">The connection string cannot be read, or names no file.</exception>
    public static DatabaseFile Locate(StorageOptions options)
    {
        var configured = Read(options.ConnectionString);
        var inDataFolder = configured.DataSource.Length is 0;
        var path = inDataFolder
            ? System.IO.Path.Combine(DataFolder(), "prepbot", "prepbot.db")
            : System.IO.Path.GetFullPath(configured.DataSource);
        configured.DataSource = path;
        configured.ForeignKeys = true;
        if (!configured.ShouldSerialize("Default Timeout"))
            configured.DefaultTimeout = Patience;
        return new DatabaseFile(path, configured.ConnectionString, inDataFolder);
    }

    /// <summary>The data folder is made; a folder that somebody named must be there.</summary>
    public void PrepareFolder()
    {
        if (InDataFolder && !Directory.Exists(Folder))
            OwnerOnly.CreateFolder(Folder);
        if (!Directory.Exists(Folder))
            throw SqliteTrouble.NoSuchFolder(Folder);
        if (IsReadOnly(Folder) || (File.Exists(Path) && IsReadOnly(Path)))
            throw SqliteTrouble.CannotWrite(Path);
    }

    /// <summary>Makes the file before SQLite does, so that nobody else ever reads it.</summary>
    /// <remarks>Before any connection is open: closing a file lets go of SQLite's locks on it in this process.</remarks>
    public void PrepareFile()
    {
        RequireReadable();
        if (!File.Exists(Path))
            OwnerOnly.Open(Path, FileMode.CreateNew).Dispose();
        foreach (var sideFile in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            OwnerOnly.Tighten(Path + sideFile);
    }

    /// <exception cref="StorageException">Something else than a SQLite database, or than nothing, is there.</exception>
    public void RequireReadable()
    {
        if (Directory.Exists(Path))
            throw SqliteTrouble.NotADatabase(Path);
        if (!File.Exists(Path))
            return;
        Span<byte> start = stackalloc byte[Header.Length];
        using var opened = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = opened.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (length > 0 && !start[..length].SequenceEqual(Header))
            throw SqliteTrouble.NotADatabase(Path);
    }

    private static bool IsReadOnly(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);

    private static SqliteConnectionStringBuilder Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw Malformed("cannot be read as a SQLite connection string", e);
        }
        if (builder.DataSource.Length is 0)
            throw Malformed("names no file");
        if (builder.Mode is SqliteOpenMode.Memory || builder.DataSource is ":memory:")
            throw Malformed("keeps nothing: it is in memory only");
        if (builder.Mode is SqliteOpenMode.ReadOnly)
            throw Malformed("opens the file for reading only");
        return builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            ? throw Malformed("is a URI, not a path")
            : builder;
    }

    /// <summary>XDG on Unix, as its specification says: a relative path there is ignored.</summary>
    private static string DataFolder()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { } home && System.IO.Path.IsPathRooted(home)
            ? home
            : System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".local",
                "share"
            );
    }

    // The string itself is not repeated: it may hold a password.
    private static StorageException Malformed(string what, Exception? cause = null) =>
        new(
            $"{StorageOptions.Section}:ConnectionString {what}.",
            "Write it as \"Data Source=/path/to/prepbot.db\", or leave it out.",
            cause
        );
}
