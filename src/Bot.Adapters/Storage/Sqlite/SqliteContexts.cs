using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Pooled contexts on one database file.</summary>
/// <remarks>EF's own log stays off: what fails is an exception, logged where it is caught.</remarks>
internal sealed class SqliteContexts(DatabaseFile file) : IDbContextFactory<PrepBotDb>
{
    private readonly PooledDbContextFactory<PrepBotDb> pool = new(Options(file.ConnectionString));

    public PrepBotDb CreateDbContext() => pool.CreateDbContext();

    /// <summary>
    /// What the first query of the process would wait for, nearly half a second: the model, and EF's own code to be compiled.
    /// No file is touched; what goes wrong here goes wrong there again.
    /// </summary>
    public static void CompileAhead()
    {
        using PrepBotDb db = new(Options("Data Source=:memory:"));
        _ = db.Learners.Where(row => row.Id == 0).ToQueryString();
    }

    private static DbContextOptions<PrepBotDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<PrepBotDb>()
            .UseSqlite(connectionString)
            .UseModel(Mapping.WrittenModel.Value)
            // Migrations are written by hand, without a snapshot of the model; a test compares the two.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
}
