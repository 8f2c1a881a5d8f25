using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Pooled contexts on one database file.</summary>
/// <remarks>EF's own log stays off: what fails is an exception, logged where it is caught.</remarks>
internal sealed class SqliteContexts(DatabaseFile file) : IDbContextFactory<PrepBotDb>
{
    private readonly PooledDbContextFactory<PrepBotDb> pool = new(
        new DbContextOptionsBuilder<PrepBotDb>()
            .UseSqlite(file.ConnectionString)
            // Migrations are written by hand, without a snapshot of the model; a test compares the two.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options
    );

    public PrepBotDb CreateDbContext() => pool.CreateDbContext();
}
