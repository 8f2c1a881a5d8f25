using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Documents;

/// <summary>Puts documents that were read onto a shelf.</summary>
public interface INotesShelf
{
    /// <summary>
    /// All documents or none, in one transaction. What the documents already brought is recognised by
    /// its text and place and keeps its practice history; what is gone from a document that comes again is
    /// retired. The same documents twice change nothing.
    /// </summary>
    Task<ImportChanges> PutAsync(
        Shelf shelf,
        IReadOnlyList<NotedDocument> documents,
        DateTimeOffset at,
        CancellationToken ct
    );

    /// <summary>
    /// Names what stands on a shelf as a whole, such as a digest of the starter bank's files, so that a start can skip
    /// an import that would change nothing.
    /// </summary>
    /// <returns>Null: never named.</returns>
    Task<string?> FingerprintAsync(Shelf shelf, CancellationToken ct);

    Task SetFingerprintAsync(Shelf shelf, string fingerprint, CancellationToken ct);

    /// <summary>Words to say or send that stand on this shelf.</summary>
    Task<IReadOnlyList<NotedScript>> ScriptsAsync(Shelf shelf, CancellationToken ct);
}

/// <summary>What an import did to the questions of a shelf.</summary>
public sealed record ImportChanges(int Added, int Changed, int Unchanged, int Retired);

/// <summary>A question as it stands on the shelf, for recognising it in a newer document.</summary>
/// <param name="Place">Its order within its file.</param>
public sealed record ShelvedQuestion(
    QuestionId Id,
    string File,
    int Place,
    IReadOnlyList<string> Section,
    string Text,
    Direction Direction,
    string? Answer,
    bool Retired
);

/// <summary>Files that somebody dropped and has not yet said yes to; kept for a day.</summary>
public interface IOfferedNotes
{
    Task<long> OfferAsync(LearnerId learner, IReadOnlyList<NoteFile> files, DateTimeOffset at, CancellationToken ct);

    /// <summary>Takes the offer away with what it held. Null: not this learner's, taken already, or too old.</summary>
    Task<IReadOnlyList<NoteFile>?> TakeAsync(LearnerId learner, long offer, CancellationToken ct);
}

/// <summary>The bytes of one document.</summary>
/// <param name="File">Its path below what was imported, with forward slashes.</param>
public sealed record NoteFile(string File, ReadOnlyMemory<byte> Bytes);
