namespace Bot.Core.Documents;

/// <summary>Files for one person, on the machine that the bot runs on.</summary>
public interface IOwnFiles
{
    /// <summary>Writes a file that its owner alone can read, in place of an older one.</summary>
    /// <param name="name">Below the current folder, or a whole path.</param>
    /// <returns>The whole path.</returns>
    /// <exception cref="NotesException">It cannot be written there.</exception>
    Task<string> WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken ct);
}
