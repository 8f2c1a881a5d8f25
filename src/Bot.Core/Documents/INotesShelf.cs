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
    /// Takes back the last import onto this shelf: what it brought is no longer asked, what it changed is as before. Practice
    /// since then is kept.
    /// </summary>
    /// <returns>False: there is no import to take back.</returns>
    Task<bool> UndoAsync(Shelf shelf, DateTimeOffset at, CancellationToken ct);

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

/// <summary>Files that somebody dropped: kept for a day, and once imported until the next.</summary>
public interface IOfferedNotes
{
    Task<long> OfferAsync(LearnerId learner, IReadOnlyList<NoteFile> files, DateTimeOffset at, CancellationToken ct);

    /// <summary>What was offered, still kept. Null: as with <see cref="TakeAsync"/>.</summary>
    Task<IReadOnlyList<NoteFile>?> FindAsync(LearnerId learner, long offer, CancellationToken ct);

    /// <summary>The newest offer of this learner: taken up again by <c>/prep fix</c>. Null: there is none.</summary>
    Task<OfferedNotes?> LatestAsync(LearnerId learner, CancellationToken ct);

    /// <summary>The offer was imported: it stays, so that its points can still be looked at, until the next one comes.</summary>
    Task SetImportedAsync(LearnerId learner, long offer, DateTimeOffset at, CancellationToken ct);

    /// <summary>Takes the offer away with what it held. Null: not this learner's, taken already, or too old.</summary>
    Task<IReadOnlyList<NoteFile>?> TakeAsync(LearnerId learner, long offer, CancellationToken ct);
}

public sealed record OfferedNotes(long Offer, IReadOnlyList<NoteFile> Files, bool Imported);

/// <summary>What people decided about the points of their notes; the same notes never ask the same again.</summary>
public interface INoteDecisions
{
    /// <summary>Choices by the key of their point.</summary>
    Task<IReadOnlyDictionary<string, string>> AllAsync(LearnerId learner, CancellationToken ct);

    /// <summary>The latest choice about a point is the one that counts.</summary>
    Task KeepAsync(LearnerId learner, string point, string choice, DateTimeOffset at, CancellationToken ct);
}

/// <summary>The bytes of one document.</summary>
/// <param name="File">Its path below what was imported, with forward slashes.</param>
public sealed record NoteFile(string File, ReadOnlyMemory<byte> Bytes);
