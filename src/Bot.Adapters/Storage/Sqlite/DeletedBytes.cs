namespace Bot.Adapters.Storage.Sqlite;

/// <summary>What was deleted and may still stand in free pages, in the log and in copies.</summary>
internal sealed class DeletedBytes(WriterLane lane, DatabaseFile file)
{
    // In bytes. Measured: made anew in a fifth of a second; 300 MB take a second and a half.
    private const long Small = 32 << 20;

    /// <summary>The file is made anew while somebody waits; a larger one at night.</summary>
    public bool AreFew => new FileInfo(file.Path).Length <= Small;

    /// <param name="anew">Also what a page may hold that was divided; else the log and the copies alone.</param>
    /// <returns>False: not now, or not all of it.</returns>
    public async Task<bool> PurgeAsync(bool anew, CancellationToken ct)
    {
        var emptied = false;
        try
        {
            MigrationCopies.Drop(file.Path);
            await lane.RunAsync(
                connection =>
                {
                    if (anew)
                        SqliteStatements.MakeAnew(connection);
                    emptied = SqliteStatements.EmptyLog(connection);
                },
                ct
            );
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or StorageException)
        {
            // A full disk, a copy that somebody holds open: whoever asked notes that it is owed.
            return false;
        }
        return emptied && anew;
    }
}
