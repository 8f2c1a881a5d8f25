using Bot.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Testing.Storage;

/// <summary>A real database in a folder of its own, gone with it: <c>db.Get&lt;IPracticeLog&gt;()</c>.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ServiceProvider services;

    private TestDatabase(TimeProvider clock)
    {
        File = folder.File("prepbot.db");
        services = new ServiceCollection()
            .AddSingleton(clock)
            .AddSqliteStorage()
            .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={File}")
            .BuildServiceProvider();
    }

    /// <summary>Where it lies.</summary>
    public string File { get; }

    /// <summary>The ports of storage, for a container that has more.</summary>
    public IServiceProvider Services => services;

    public static async Task<TestDatabase> CreateAsync(TimeProvider? clock = null)
    {
        var database = new TestDatabase(clock ?? new FakeClock());
        await database.Get<IDatabase>().OpenAsync(CancellationToken.None);
        return database;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
