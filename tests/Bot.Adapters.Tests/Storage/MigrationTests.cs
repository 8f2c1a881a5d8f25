using System.Reflection;
using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Sqlite.Migrations;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Adapters.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task Migrations_make_what_the_model_asks_for()
    {
        await using var migrated = await TestDatabase.CreateAsync();
        using var folder = new TestFolder();
        await using var created = new SqliteConnection($"Data Source={folder.File("model.db")};Pooling=False");
        created.Open();
        Execute(created, await ScriptAsync(migrated));

        Assert.Equal(Schema(created), Schema(Open(migrated)));
    }

    [Fact]
    public void Every_migration_is_in_the_list_that_a_start_compares()
    {
        var written = typeof(PrepBotDb)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order(StringComparer.Ordinal);

        Assert.Equal(written, MigrationList.All);
    }

    private static async Task<string> ScriptAsync(TestDatabase database)
    {
        await using var db = await database.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        return db.Database.GenerateCreateScript();
    }

    private static SqliteConnection Open(TestDatabase database)
    {
        var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Each table and index as SQLite keeps it, its lines sorted: the order of columns means nothing.</summary>
    private static List<string> Schema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name";
        using var reader = command.ExecuteReader();
        var schema = new List<string>();
        while (reader.Read())
        {
            // A column that was added later stands behind the constraints, on their line.
            var lines = reader
                .GetString(1)
                .Split(["\n", ", \""], StringSplitOptions.None)
                .Select(line => line.Trim(" ,()\"\r".ToCharArray()))
                .Where(line => line.Length > 0);
            schema.Add($"{reader.GetString(0)}: {string.Join("; ", lines.Order(StringComparer.Ordinal))}");
        }
        return schema;
    }

    private static void Execute(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
