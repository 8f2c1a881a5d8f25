using Bot.Adapters.Storage.Sqlite;
using Bot.Core.Documents;
using Bot.Core.Documents.Tables;
using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Storage.Anki;

/// <summary>Anki keeps its notes in SQLite, so they are read where SQLite lives.</summary>
internal sealed class AnkiCollections : IAnkiCollections
{
    private const char BetweenFields = '\u001F';

    public IEnumerable<AnkiNote> Read(string file)
    {
        using var connection = Open(file);
        using var notes = SqliteStatements.AnkiNotes(connection).GetEnumerator();
        while (Next(notes, file))
            yield return new(notes.Current.Fields.Split(BetweenFields), notes.Current.Tags.Trim());
    }

    // Immutable: no lock and no log is looked for beside it.
    private static SqliteConnection Open(string file)
    {
        SqliteConnectionStringBuilder options = new()
        {
            DataSource = $"{new Uri(file)}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        SqliteConnection connection = new(options.ToString());
        try
        {
            connection.Open();
            SqliteStatements.Distrust(connection);
            return connection;
        }
        catch (SqliteException cause)
        {
            connection.Dispose();
            throw Unreadable(file, cause);
        }
    }

    private static bool Next(IEnumerator<(string Fields, string Tags)> notes, string file)
    {
        try
        {
            return notes.MoveNext();
        }
        catch (Exception cause) when (cause is SqliteException or InvalidDataException or InvalidOperationException)
        {
            throw Unreadable(file, cause);
        }
    }

    private static NotesException Unreadable(string file, Exception cause) =>
        new($"{Path.GetFileName(file)} is no collection of Anki, or it is damaged.", "Export it once more.", cause);
}
