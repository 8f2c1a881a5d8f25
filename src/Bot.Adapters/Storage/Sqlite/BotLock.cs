namespace Bot.Adapters.Storage.Sqlite;

/// <summary>
/// One bot per file: a lock file beside the database, held open. The system lets go of it when the process ends,
/// however it ends. Who holds it stands in a second file, because a held file cannot be read everywhere.
/// </summary>
internal sealed class BotLock : IDisposable
{
    private readonly FileStream held;
    private readonly string note;

    private BotLock(FileStream held, string note) => (this.held, this.note) = (held, note);

    /// <returns>Null: another process holds it.</returns>
    public static BotLock? TryTake(string database, DateTimeOffset now)
    {
        FileStream held;
        try
        {
            held = OwnerOnly.Open(database + ".lock", FileMode.OpenOrCreate);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
        var note = NoteOf(database);
        Write(note, $"process {Environment.ProcessId} on {Environment.MachineName} since {now:yyyy-MM-dd HH:mm} UTC");
        return new BotLock(held, note);
    }

    /// <summary>In words: <c>process 4711 on HOST since 2026-11-20 09:00 UTC</c>.</summary>
    public static string Holder(string database)
    {
        try
        {
            return File.ReadAllText(NoteOf(database));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }

    public void Dispose()
    {
        File.Delete(note);
        held.Dispose();
    }

    private static void Write(string path, string text)
    {
        using var writer = new StreamWriter(OwnerOnly.Open(path, FileMode.Create));
        writer.Write(text);
    }

    private static string NoteOf(string database) => database + ".lock-holder";
}
