namespace Bot.Core.Documents;

/// <summary>Documents on the machine that the bot runs on.</summary>
public interface INoteFiles
{
    /// <summary>One file, whatever its name, or the documents of a folder and the folders below it, in ordinal order.</summary>
    /// <param name="limit">The largest document that is read, in bytes; see <see cref="NoteLimits"/>.</param>
    /// <exception cref="NotesException">Something could not be read. Then nothing was.</exception>
    Task<IReadOnlyList<NoteFile>> ReadAsync(string path, long limit, CancellationToken ct);
}

/// <summary>The largest document that is read, in bytes.</summary>
public static class NoteLimits
{
    public const long CommandLine = 64L << 20;
    public const long Chat = 8L << 20;
}
