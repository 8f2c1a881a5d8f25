using Bot.Adapters.Storage;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Storage.Sqlite;

/// <summary>Storage on a file that a test names, as a process of its own would have it.</summary>
internal static class StorageOn
{
    public static Task OpenAsync(this ServiceProvider services) =>
        services.GetRequiredService<IDatabase>().OpenAsync(default);

    public static ServiceProvider File(string path, string more = "") =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeClock())
            .AddSqliteStorage()
            .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={path};{more}")
            .BuildServiceProvider();

    public static void Run(string path, string statements)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
