using Bot.Adapters.Storage.Sqlite.Migrations;
using Bot.Core.Health;
using Microsoft.Data.Sqlite;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Whether the database can be used, without making or changing it.</summary>
/// <param name="locate">The file, where the configuration can be read.</param>
internal sealed class SqliteExamination(Func<DatabaseFile> locate) : IExamine
{
    public string Area => "Database";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        IReadOnlyList<Finding> found;
        try
        {
            found = [Look(locate())];
        }
        catch (StorageException trouble)
        {
            found = [Finding.Bad(trouble.Message, trouble.Fix)];
        }
        return Task.FromResult(found);
    }

    private static Finding Look(DatabaseFile file)
    {
        file.RequireReadable();
        if (!File.Exists(file.Path))
            return Finding.Good($"{file.Path} is made at the first start.");
        try
        {
            using var connection = OpenToRead(file);
            if (SqliteStatements.Damage(connection) is { } damage)
                return Finding.Bad($"The database {file.Path} is damaged: {damage}", "Put back a backup.");
            return Compare(file, SqliteStatements.AppliedMigrations(connection));
        }
        catch (Exception trouble) when (SqliteTrouble.Explain(file.Path, trouble) is { } explained)
        {
            throw explained;
        }
    }

    private static Finding Compare(DatabaseFile file, IReadOnlyList<string> applied)
    {
        if (applied.Except(MigrationList.All).Any())
            throw SqliteTrouble.FromANewerVersion(file.Path);
        var pending = MigrationList.All.Except(applied).Count();
        return Finding.Good(
            pending is 0
                ? $"{file.Path} is whole and up to date."
                : $"{file.Path} is whole; the next start brings it up to date, with a copy beside it."
        );
    }

    private static SqliteConnection OpenToRead(DatabaseFile file)
    {
        SqliteConnectionStringBuilder read = new(file.ConnectionString)
        {
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        SqliteConnection connection = new(read.ConnectionString);
        connection.Open();
        return connection;
    }
}
