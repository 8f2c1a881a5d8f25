using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage;

/// <summary>
/// The one writer of the process: writes go one after another, in the order they were asked for, each a transaction of
/// its own. SQLite has one writer anyway; queueing here costs milliseconds, queueing in its busy handler seconds.
/// </summary>
/// <remarks>
/// A write is at most <see cref="MostRows"/> or 20 ms; imports, linking and forgetting are the exceptions, since they are all or nothing.
/// </remarks>
internal sealed class WriterLane(IDbContextFactory<PrepBotDb> databases, Sqlite.DatabaseFile file) : IAsyncDisposable
{
    public const int MostRows = 500;

    // Async waiters of a SemaphoreSlim are released first in, first out.
    private readonly SemaphoreSlim turn = new(1, 1);
    private PrepBotDb? writer;

    /// <summary>Runs a write in its transaction; what it left in the context is saved before the commit.</summary>
    /// <exception cref="StorageException">The file cannot be written now; nothing was changed.</exception>
    public async Task<T> WriteAsync<T>(Func<PrepBotDb, Task<T>> write, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            var db = writer ??= await OpenAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await write(db);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
        catch (Exception e) when (Explained(e) is { } explained)
        {
            throw explained;
        }
        finally
        {
            writer?.ChangeTracker.Clear();
            turn.Release();
        }
    }

    public Task WriteAsync(Func<PrepBotDb, Task> write, CancellationToken ct) =>
        WriteAsync(
            async db =>
            {
                await write(db);
                return true;
            },
            ct
        );

    /// <summary>Runs something on the writer's connection that stands in no transaction.</summary>
    public async Task RunAsync(Action<DbConnection> run, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            var db = writer ??= await OpenAsync(ct);
            await Task.Run(() => run(db.Database.GetDbConnection()), ct);
        }
        catch (Exception e) when (Explained(e) is { } explained)
        {
            throw explained;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A write that has begun ends before its connection does.
        await turn.WaitAsync();
        if (writer is not null)
            await writer.DisposeAsync();
        writer = null;
        turn.Release();
    }

    private StorageException? Explained(Exception trouble) =>
        Sqlite.SqliteTrouble.Explain(
            file.Path,
            trouble is DbUpdateException { InnerException: { } inner } ? inner : trouble
        );

    private async Task<PrepBotDb> OpenAsync(CancellationToken ct)
    {
        var db = await databases.CreateDbContextAsync(ct);
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            Sqlite.SqliteStatements.SyncNormally(db.Database.GetDbConnection());
            Sqlite.SqliteStatements.DeleteSecurely(db.Database.GetDbConnection());
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
