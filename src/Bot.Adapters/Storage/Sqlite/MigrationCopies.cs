using System.Data.Common;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>Copies of the database as it was before a migration, beside it; the last three.</summary>
internal static class MigrationCopies
{
    private const int Kept = 3;

    public static void Keep(DbConnection connection, string database, string migration)
    {
        var copy = $"{database}.before-{migration}";
        OwnerOnly.Open(copy, FileMode.Create).Dispose();
        SqliteStatements.CopyTo(connection, copy);
        foreach (var old in Existing(database).SkipLast(Kept))
            File.Delete(old);
    }

    /// <summary>For a person who is to be forgotten: they stand in every copy.</summary>
    public static void Drop(string database)
    {
        foreach (var copy in Existing(database).ToList())
            File.Delete(copy);
    }

    /// <summary>Oldest first: migrations are named by their time.</summary>
    private static IEnumerable<string> Existing(string database) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + ".before-*")
            .Order(StringComparer.Ordinal);
}
