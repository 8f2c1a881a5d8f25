namespace Bot.Core.Documents.Tables;

/// <summary>The database inside a package of Anki. It is a stranger's: read it in a process of its own.</summary>
public interface IAnkiCollections
{
    /// <summary>Its notes in the order in which they were written, read as they are asked for.</summary>
    /// <exception cref="NotesException">It is no such database, or damaged.</exception>
    IEnumerable<AnkiNote> Read(string file);
}

/// <param name="Fields">HTML, in the order of the note's type.</param>
/// <param name="Tags">With spaces between them.</param>
public sealed record AnkiNote(IReadOnlyList<string> Fields, string Tags);
