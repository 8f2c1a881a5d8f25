using Bot.Adapters.Storage.Sqlite;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Tests.Storage.Sqlite;

public sealed class MigrationCopiesTests
{
    [Fact]
    public void The_last_three_copies_stay_and_hold_what_the_log_held()
    {
        using var folder = new TestFolder();
        var database = folder.File("prepbot.db");
        using var connection = Open(database);
        SqliteStatements.WriteAhead(connection);
        Run(connection, "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('kept')");

        foreach (var migration in new[] { "1_A", "2_B", "3_C", "4_D" })
            MigrationCopies.Keep(connection, database, migration);

        var copies = Directory.GetFiles(folder.Path, "*.before-*").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["2_B", "3_C", "4_D"], copies.Select(copy => copy[(copy.LastIndexOf('-') + 1)..]));
        using var copied = Open(copies[2]);
        Assert.Equal("kept", Run(copied, "SELECT text FROM notes"));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
