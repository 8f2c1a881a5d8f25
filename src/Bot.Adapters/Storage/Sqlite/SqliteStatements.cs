using System.Data.Common;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Every statement that is written in SQLite's own words.</summary>
internal static class SqliteStatements
{
    /// <summary>For a migration: what is remembered takes the topic of its question.</summary>
    public const string TopicsOfMemories =
        """UPDATE memories SET "Topic" = (SELECT "Topic" FROM questions WHERE questions."Id" = memories."QuestionId")""";

    /// <summary>Readers and the writer do not wait for one another. The setting stays with the file.</summary>
    public static void WriteAhead(DbConnection connection) => Run(connection, "PRAGMA journal_mode = WAL");

    /// <summary>
    /// The log is synced at a checkpoint, not at each commit: a power cut may cost the transactions since the last
    /// checkpoint (at most about 4 MB of log), never the database. A crash of the process costs nothing.
    /// </summary>
    public static void SyncNormally(DbConnection connection) => Run(connection, "PRAGMA synchronous = NORMAL");

    /// <summary>
    /// What is deleted or changed is overwritten with zeros in its page. Pages that were divided before may still hold
    /// parts of it; see <see cref="MakeAnew"/>.
    /// </summary>
    public static void DeleteSecurely(DbConnection connection) => Run(connection, "PRAGMA secure_delete = ON");

    /// <summary>The migrations in the database's history, oldest first; without EF, whose migrator costs a start dear.</summary>
    public static IReadOnlyList<string> AppliedMigrations(DbConnection connection) =>
        Tables(connection).Contains("__EFMigrationsHistory")
            ? Read(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """)
            : [];

    public static IReadOnlyList<string> Tables(DbConnection connection) =>
        Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

    /// <summary>No shelf was ever filled as a whole; without EF, for every start asks it.</summary>
    public static bool IsBare(DbConnection connection) =>
        Read(connection, """SELECT "Fingerprint" FROM shelves WHERE "Fingerprint" IS NOT NULL LIMIT 1""").Count is 0;

    /// <summary>As <see cref="IsBare"/>: asked at every start, and nearly always no.</summary>
    public static bool OwesAnswers(DbConnection connection) =>
        Read(connection, """SELECT "EventId" FROM kept_inputs WHERE "Payload" IS NOT NULL LIMIT 1""").Count > 0;

    /// <summary>Who was forgotten, by digest and time; without EF, as <see cref="IsBare"/>.</summary>
    public static IEnumerable<(string Hash, long Ticks)> Forgotten(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "AccountHash", "At" FROM forgotten""";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return (rows.GetString(0), rows.GetInt64(1));
    }

    /// <returns>What is damaged, in SQLite's words; null: nothing was found.</returns>
    public static string? Damage(DbConnection connection) =>
        Read(connection, "PRAGMA quick_check(1)") is ["ok"] ? null : Read(connection, "PRAGMA quick_check(1)")[0];

    /// <summary>Removes the row that a process left behind when it was killed in a migration; EF would wait for it for ever.</summary>
    public static void ReleaseMigrations(DbConnection connection)
    {
        if (Tables(connection).Contains("__EFMigrationsLock"))
            Run(connection, """DELETE FROM "__EFMigrationsLock" """);
    }

    /// <summary>EF would make the whole table anew for this, from a snapshot of the model that these migrations do not have.</summary>
    public static string WithoutColumn(string table, string column) =>
        $"""ALTER TABLE "{table}" DROP COLUMN "{column}" """;

    /// <summary>A consistent copy, log included. <paramref name="path"/> is empty or not there.</summary>
    public static void CopyTo(DbConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$path", path);
        command.Parameters.Add(parameter);
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Makes the file anew from what stands in it: no page keeps anything that was deleted. Writes wait meanwhile; the log
    /// holds the whole file until it is emptied.
    /// </summary>
    public static void MakeAnew(DbConnection connection) => Run(connection, "VACUUM");

    /// <summary>Brings the log into the file and empties it. Readers are waited for, a second at most.</summary>
    /// <returns>False: somebody still reads from the log.</returns>
    public static bool EmptyLog(DbConnection connection)
    {
        Run(connection, "PRAGMA busy_timeout = 1000");
        // The first column is 1 when it was busy.
        var emptied = Read(connection, "PRAGMA wal_checkpoint(TRUNCATE)") is ["0"];
        Run(connection, "PRAGMA busy_timeout = 0");
        return emptied;
    }

    /// <summary>For a stranger's database: its schema may call no function of ours, and each page is checked when it is read.</summary>
    public static void Distrust(DbConnection connection)
    {
        Run(connection, "PRAGMA trusted_schema = OFF");
        Run(connection, "PRAGMA cell_size_check = ON");
        Run(connection, "PRAGMA query_only = ON");
    }

    /// <summary>What a collection of Anki holds, row by row; a view of that name is none.</summary>
    public static IEnumerable<(string Fields, string Tags)> AnkiNotes(DbConnection connection)
    {
        if (!Tables(connection).Contains("notes"))
            throw new InvalidDataException("There is no table of notes.");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT flds, tags FROM notes ORDER BY id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return (rows.GetString(0), rows.IsDBNull(1) ? "" : rows.GetString(1));
    }

    private static void Run(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static List<string> Read(DbConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are the constants above.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
