using System.CommandLine;
using Bot.Adapters.Storage;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Chat;
using Bot.Core.Documents;
using Bot.Core.Documents.Looking;
using Bot.Core.Documents.Reports;
using Bot.Core.People;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>Documents into the bank, and a report; all files or none.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        Argument<string[]> paths = new("path")
        {
            Description = "Files or folders of notes; also packages of Anki (.apkg).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> account = new("--for")
        {
            Description = "Whose shelf, such as discord:123. Without it: yours, here.",
        };
        Option<bool> shared = new("--shared") { Description = "For everyone on this bot." };
        Option<bool> dryRun = new("--dry-run") { Description = "Only say what would be imported." };
        Option<bool> undo = new("--undo") { Description = "Take the last import onto that shelf back." };
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        Command import = new("import", "Bring your notes into the bank.")
        {
            paths,
            account,
            shared,
            dryRun,
            undo,
            json,
        };
        import.SetAction(
            (read, ct) =>
                Failures.SayAsync(
                    read.GetValue(json),
                    () =>
                        RunAsync(
                            new(
                                read.GetValue(paths)!,
                                read.GetValue(account),
                                read.GetValue(shared),
                                read.GetValue(dryRun),
                                read.GetValue(undo),
                                read.GetValue(json)
                            ),
                            ct
                        )
                )
        );
        return import;
    }

    private static async Task<int> RunAsync(ImportWish wish, CancellationToken ct)
    {
        wish.Check();
        using var host = PrepBotHost.CreateForVerb();
        if (wish.Undo)
            return await UndoAsync(host.Services, wish, ct);
        var files = await FilesAsync(host.Services, wish.Paths, ct);
        var put = new Put(Read(host.Services, wish, files), null, 0, []);
        if (wish is { Shared: true, Json: false, DryRun: false })
            TerminalOutput.Line(ShelfView.ForEveryone);
        if (!wish.DryRun)
            put = await PutAsync(host.Services, wish, files, put.Notes, ct);
        if (wish.Json)
            Console.Out.WriteLine(CliJson.Write(ImportJson.Of(put.Notes, wish.Shelf)));
        else
            Say(put, ShelfView.Line(wish, put.Accounts));
        return ExitCode.Done;
    }

    private static void Say(Put put, string shelf)
    {
        TerminalOutput.Table(ReportView.Table(put.Notes.Documents));
        foreach (var line in ReportView.Lines(put.Notes.Documents))
            TerminalOutput.Line(line);
        TerminalOutput.Line("");
        if (put.Changes is not null)
            TerminalOutput.Line(ImportView.Changes(put.Changes));
        if (put.ToLookAt > 0)
            TerminalOutput.Line(ImportView.LookLater(put.ToLookAt));
        TerminalOutput.Line(shelf);
    }

    private static async Task<IReadOnlyList<NoteFile>> FilesAsync(
        IServiceProvider services,
        IReadOnlyList<string> paths,
        CancellationToken ct
    )
    {
        var (files, packages) = (
            services.GetRequiredService<INoteFiles>(),
            services.GetRequiredService<INotePackages>()
        );
        List<NoteFile> all = [];
        foreach (var path in paths.DistinctBy(Path.GetFullPath))
        foreach (var found in await files.ReadAsync(path, NoteLimits.CommandLine, ct))
        {
            var file = await packages.UnpackAsync(found, ct);
            all.Add(all.Exists(other => other.File == file.File) ? file with { File = Apart(path, file.File) } : file);
        }

        return all;
    }

    // Two files of one name: the second is known by its folder as well.
    private static string Apart(string path, string file) =>
        $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{file}";

    private static ReadNotes Read(IServiceProvider services, ImportWish wish, IReadOnlyList<NoteFile> files)
    {
        using var progress = wish.Progress(services.GetRequiredService<TimeProvider>());
        var notes = ImportNotes.Read(files, progress);
        if (notes.Documents.All(document => !document.IsReadable))
            throw new NotesException(
                string.Join(
                    ' ',
                    notes.Documents.Select(document => $"{document.File}: {document.Problems[0].Message}")
                ),
                "Nothing was imported. Save the notes as text and import them again."
            );
        return notes;
    }

    private static async Task<Put> PutAsync(
        IServiceProvider services,
        ImportWish wish,
        IReadOnlyList<NoteFile> files,
        ReadNotes notes,
        CancellationToken ct
    )
    {
        await using var database = services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        if (wish.Shared)
        {
            var import = services.GetRequiredService<ImportNotes>();
            return new(notes, await import.PutAsync(new Shelf.Everyone(), notes, ct), 0, []);
        }

        var learner = await services.GetRequiredService<Reception>().MeetAsync(wish.Person, ct);
        var own = await services.GetRequiredService<ImportOwnNotes>().RunAsync(learner.Id, files, notes, ct);
        var accounts = await services.GetRequiredService<ILearners>().AccountsAsync(learner.Id, ct);
        return new(own.Notes, own.Changes, own.ToLookAt, accounts);
    }

    private static async Task<int> UndoAsync(IServiceProvider services, ImportWish wish, CancellationToken ct)
    {
        await using var database = services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        Shelf shelf = wish.Shared
            ? new Shelf.Everyone()
            : new Shelf.Mine((await Account.FindAsync(services.GetRequiredService<ILearners>(), wish.Person, ct)).Id);
        if (!await services.GetRequiredService<ImportNotes>().UndoAsync(shelf, ct))
            throw new NotesException("There is no import to take back.", "An import can be taken back until the next.");
        if (wish.Json)
            Console.Out.WriteLine(CliJson.Write(new UndoneJson(true, wish.Shelf)));
        else
            TerminalOutput.Line(ImportView.Undone);
        return ExitCode.Done;
    }

    /// <param name="Changes">Null: nothing was kept.</param>
    private sealed record Put(ReadNotes Notes, ImportChanges? Changes, int ToLookAt, IReadOnlyList<ChatUser> Accounts);
}

/// <summary>What <c>import --undo --json</c> prints.</summary>
internal sealed record UndoneJson(bool Undone, string Shelf);
