using Bot.Core.People;

namespace Bot.Core.Documents.Looking;

/// <param name="Notes">As their person has decided about them.</param>
/// <param name="ToLookAt">Points that <c>/prep fix</c> will show.</param>
public sealed record OwnImport(ReadNotes Notes, ImportChanges Changes, int ToLookAt);

/// <summary>
/// Files that nobody offered in chat, onto one person's own shelf: what was decided about them before counts, and the
/// points that are left can be looked at later.
/// </summary>
public sealed class ImportOwnNotes(
    ImportNotes import,
    IOfferedNotes offers,
    INoteDecisions decisions,
    TimeProvider clock
)
{
    public async Task<OwnImport> RunAsync(
        LearnerId learner,
        IReadOnlyList<NoteFile> files,
        ReadNotes notes,
        CancellationToken ct
    )
    {
        notes = Decisions.Apply(notes, await decisions.AllAsync(learner, ct));
        var changes = await import.PutAsync(new Shelf.Mine(learner), notes, ct);
        // Larger files would be read too slowly at each press of the look.
        if (files.Sum(file => (long)file.Bytes.Length) > NoteLimits.Chat)
            return new(notes, changes, 0);
        var now = clock.GetUtcNow();
        await offers.SetImportedAsync(learner, await offers.OfferAsync(learner, files, now, ct), now, ct);
        return new(notes, changes, PointsToLookAt.In(notes).Count);
    }
}
