namespace Bot.Core.Documents;

/// <summary>Notes that came packed, such as a package of Anki. From the command line only: chat reads no packed file.</summary>
public interface INotePackages
{
    /// <returns>The notes as a text that <see cref="DocumentReader"/> reads; any other file as it is.</returns>
    /// <exception cref="NotesException">It is a package, and what is in it cannot be read.</exception>
    Task<NoteFile> UnpackAsync(NoteFile file, CancellationToken ct);
}
