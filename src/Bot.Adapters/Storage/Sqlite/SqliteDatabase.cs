using Bot.Adapters.Storage.Sqlite.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Sqlite;

internal sealed class SqliteDatabase(
    DatabaseFile file,
    IDbContextFactory<PrepBotDb> databases,
    WriterLane lane,
    TimeProvider clock
) : IDatabase
{
    private BotLock? held;

    public string Place => file.Path;

    public bool IsBare { get; private set; }

    public bool OwesAnswers { get; private set; }

    public bool IsOlderCopy { get; private set; }

    public Task OpenAsync(CancellationToken ct) =>
        OpenAsync(async () =>
        {
            file.PrepareFolder();
            RefuseForeign();
            held = TakeLock() ?? throw SqliteTrouble.HeldByABot(file.Path);
            file.PrepareFile();
            if (Pending() is [_, ..])
                await MigrateAsync(ct);
            using var connection = Open();
            IsBare = SqliteStatements.IsBare(connection);
            OwesAnswers = SqliteStatements.OwesAnswers(connection);
            IsOlderCopy =
                ForgottenFile.Read(file.Path) is { Count: > 0 } forgotten
                && forgotten.Select(one => (one.Key, one.Value)).Except(SqliteStatements.Forgotten(connection)).Any();
        });

    public Task OpenBesideAsync(CancellationToken ct) =>
        OpenAsync(async () =>
        {
            file.PrepareFolder();
            file.RequireReadable();
            if (File.Exists(file.Path) && Pending() is [])
                return;
            using var mine = TakeLock() ?? throw SqliteTrouble.OlderThanThisVersion(file.Path);
            file.PrepareFile();
            await MigrateAsync(ct);
        });

    public async ValueTask DisposeAsync()
    {
        await lane.DisposeAsync();
        await using (var connection = new SqliteConnection(file.ConnectionString))
            SqliteConnection.ClearPool(connection);
        held?.Dispose();
        held = null;
    }

    /// <summary>Before anything is put beside a file that is somebody else's.</summary>
    private void RefuseForeign()
    {
        file.RequireReadable();
        if (!File.Exists(file.Path))
            return;
        // Really closed afterwards: see PrepareFile.
        using var connection = new SqliteConnection($"{file.ConnectionString};Pooling=False");
        connection.Open();
        RefuseForeign(connection);
    }

    private IReadOnlyList<string> RefuseForeign(SqliteConnection connection)
    {
        var applied = SqliteStatements.AppliedMigrations(connection);
        if (applied.Except(MigrationList.All).Any())
            throw SqliteTrouble.FromANewerVersion(file.Path);
        return applied.Count is 0 && SqliteStatements.Tables(connection).Any(IsForeign)
            ? throw SqliteTrouble.OfAnotherProgram(file.Path)
            : applied;

        static bool IsForeign(string table) => !table.StartsWith("__EF", StringComparison.Ordinal);
    }

    private BotLock? TakeLock() => BotLock.TryTake(file.Path, clock.GetUtcNow());

    /// <summary>The migrations that this version has and the file has not.</summary>
    private IReadOnlyList<string> Pending()
    {
        using var connection = Open();
        var applied = RefuseForeign(connection);
        SqliteStatements.WriteAhead(connection);
        return [.. MigrationList.All.Except(applied)];
    }

    /// <remarks>Only under the lock: whoever left a migration half done is gone.</remarks>
    private async Task MigrateAsync(CancellationToken ct)
    {
        if (Pending() is not [var next, ..])
            return;
        using (var connection = Open())
        {
            if (SqliteStatements.AppliedMigrations(connection).Count > 0)
                MigrationCopies.Keep(connection, file.Path, next);
            SqliteStatements.ReleaseMigrations(connection);
        }
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <remarks>Off the caller's thread: a start has other things to do meanwhile.</remarks>
    private async Task OpenAsync(Func<Task> open)
    {
        try
        {
#if OFFERED_SQLITE
            ShortSleep.Install();
#endif
            await Task.Run(open);
        }
        catch (Exception e)
        {
            await DisposeAsync();
            if (SqliteTrouble.Explain(file.Path, e) is { } explained)
                throw explained;
            throw;
        }
    }
}
