using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>What can be wrong with a database file, in a sentence and with its fix.</summary>
internal static class SqliteTrouble
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabaseCode = 26;

    /// <returns>Null: not known here.</returns>
    public static StorageException? Explain(string path, Exception trouble) =>
        trouble switch
        {
            SqliteException { SqliteErrorCode: Busy or Locked } => LockedBy(path, trouble),
            SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } => CannotWrite(path, trouble),
            SqliteException { SqliteErrorCode: NotADatabaseCode } => NotADatabase(path, trouble),
            SqliteException { SqliteErrorCode: Corrupt } => new(
                $"The database {path} is damaged.",
                "Put back a backup, or a copy that stands beside it.",
                trouble
            ),
            SqliteException { SqliteErrorCode: Full } => new(
                $"There is no room left for the database {path}.",
                "Free some space on that disk and start again.",
                trouble
            ),
            UnauthorizedAccessException => CannotWrite(path, trouble),
            _ => null,
        };

    public static StorageException CannotWrite(string path, Exception? cause = null) =>
        new(
            $"The database {path} cannot be written: the file or its folder is read-only for this user.",
            "Allow this user to write both, or set Storage:ConnectionString to another place.",
            cause
        );

    public static StorageException NotADatabase(string path, Exception? cause = null) =>
        new(
            $"The file {path} is not a SQLite database.",
            "Move it away, or set Storage:ConnectionString to another file.",
            cause
        );

    public static StorageException OfAnotherProgram(string path) =>
        new(
            $"The database {path} belongs to another program.",
            "Set Storage:ConnectionString to a file of PrepBot's own."
        );

    public static StorageException FromANewerVersion(string path) =>
        new($"The database {path} was written by a newer version of PrepBot.", "Update PrepBot and start again.");

    public static StorageException NoSuchFolder(string folder) =>
        new($"The folder {folder} for the database does not exist.", "Create it, or correct Storage:ConnectionString.");

    public static StorageException HeldByABot(string path) =>
        new(
            $"A bot runs on the database {path} already: {BotLock.Holder(path)}.",
            "Stop that one first, or set Storage:ConnectionString to another file."
        );

    public static StorageException OlderThanThisVersion(string path) =>
        new(
            $"The database {path} must be brought up to date, but a bot of another version runs on it: {BotLock.Holder(path)}.",
            "Stop that bot, start the new version once, and try again."
        );

    private static StorageException LockedBy(string path, Exception cause) =>
        new(
            $"The database {path} is locked by another program.",
            "Close the program that has it open, such as a database browser, and try again.",
            cause
        );
}
