using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Cli;

/// <summary>A package as Anki writes it when <i>Support older Anki versions</i> is ticked: a zip with a database, media beside it.</summary>
internal static class AnkiPackage
{
    // Anki's schema 11, as far as notes go.
    private const string Schema = """
        CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, models text NOT NULL, decks text NOT NULL);
        CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
          usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
          flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL);
        """;

    /// <summary>With the placeholder that such packages hold for the oldest versions of all.</summary>
    public static string Write(string path, params IEnumerable<(string Fields, string Tags)> notes)
    {
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(package, "collection.anki2", Collection([("Please update to the latest Anki version.", "")]));
        Add(package, "collection.anki21", Collection(notes));
        Add(package, "media", "{}"u8.ToArray());
        return path;
    }

    /// <summary>Any entry of any bytes.</summary>
    public static string WriteEntry(string path, string entry, byte[] bytes)
    {
        using var package = ZipFile.Open(path, ZipArchiveMode.Update);
        Add(package, entry, bytes);
        return path;
    }

    /// <summary>A database of this many notes; the statements run last.</summary>
    public static byte[] Collection(IEnumerable<(string Fields, string Tags)> notes, string statements = "")
    {
        var file = Path.GetTempFileName();
        try
        {
            using (SqliteConnection connection = new($"Data Source={file};Pooling=False"))
            {
                connection.Open();
                Run(connection, Schema);
                var id = 1_700_000_000_000;
                foreach (var (fields, tags) in notes)
                    Run(
                        connection,
                        "INSERT INTO notes VALUES ($id, 'g', 1, 0, -1, $tags, $fields, 0, 0, 0, '')",
                        ("$id", ++id),
                        ("$tags", $" {tags} "),
                        ("$fields", fields)
                    );
                if (statements.Length > 0)
                    Run(connection, statements);
            }

            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Add(ZipArchive package, string name, byte[] bytes)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    private static void Run(SqliteConnection connection, string statement, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
