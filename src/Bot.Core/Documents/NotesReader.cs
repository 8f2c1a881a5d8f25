using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Documents.Looking;
using Bot.Core.Documents.Reports;
using Bot.Core.People;

namespace Bot.Core.Documents;

/// <summary>Reads files that were dropped, says what they hold, and offers to import them.</summary>
internal sealed class NotesReader(
    IOfferedNotes offers,
    INoteDecisions decisions,
    IEnumerable<IOtherShelf> shelves,
    Reception reception,
    TimeProvider clock
) : IFileReader
{
    /// <summary>In bytes, all files together.</summary>
    internal const long Most = NoteLimits.Chat;

    public async Task<ChatReply> ReadAsync(ChatInput.Shared input, CancellationToken ct)
    {
        var length = input.Files.Sum(file => file.Length);
        if (length > Most)
            return Say(NotesView.TooLarge(length, Most));
        List<NoteFile> files = [];
        foreach (var file in input.Files)
            files.Add(new(file.Name, await BytesAsync(file, ct)));
        var learner = await reception.MeetAsync(input.In.From, ct);
        var notes = Decisions.Apply(ImportNotes.Read(files), await decisions.AllAsync(learner.Id, ct));
        if (notes.Totals.IsEmpty)
            return Say(NotesView.NothingFound(notes));
        var offer = await offers.OfferAsync(learner.Id, files, clock.GetUtcNow(), ct);
        List<Choice> others = [];
        foreach (var shelf in shelves)
            if (await shelf.OfferAsync(input, learner, offer, ct) is { } choice)
                others.Add(choice);
        return Say(NotesView.Offer(notes, offer, shared: !input.In.Direct, others: others));
    }

    // A stream may hold more than was announced; no more than the limit is read of it.
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(SharedFile file, CancellationToken ct)
    {
        await using var stream = await file.OpenAsync(ct);
        using MemoryStream bytes = new();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= Most && (read = await stream.ReadAsync(buffer, ct)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}

/// <summary>Puts what was offered onto the learner's own shelf.</summary>
internal sealed class ImportAction(OfferedReading reading, ImportNotes import, IOfferedNotes offers, TimeProvider clock)
    : IAction
{
    public string Verb => NotesView.ImportVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (await reading.OfAsync(input, ct) is not { } offered)
            return new ChatReply.Say(NotesView.OfferGone, OnlyToYou: true);
        var changes = await import.PutAsync(new Shelf.Mine(offered.Learner), offered.Notes, ct);
        await offers.SetImportedAsync(offered.Learner, offered.Offer, clock.GetUtcNow(), ct);
        return new ChatReply.Replace(NotesView.Imported(offered.Notes, changes));
    }
}

/// <summary>Takes the last import back.</summary>
internal sealed class UndoImportAction(ImportNotes import, Reception reception) : IAction
{
    public string Verb => NotesView.UndoVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var undone = await import.UndoAsync(new Shelf.Mine(learner.Id), ct);
        return new ChatReply.Replace(undone ? NotesView.Undone : NotesView.NothingToUndo);
    }
}

/// <summary>Leaves the files alone.</summary>
internal sealed class LeaveNotesAction(IOfferedNotes offers, Reception reception) : IAction
{
    public string Verb => NotesView.LeaveVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (long.TryParse(input.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var offer))
            await offers.TakeAsync(learner.Id, offer, ct);
        return new ChatReply.Replace(NotesView.Left);
    }
}

/// <summary>Says how notes are brought; a platform that hands over the files themselves never gets here.</summary>
internal sealed class ImportCommand : ICommand
{
    public CommandSpec Spec { get; } =
        new("prep import", "your own notes", [new("file", "a file or folder of notes", ArgumentKind.File)]);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Say(NotesView.HowToImport, OnlyToYou: true));
}
