using System.CommandLine;
using Bot.Adapters.Storage;
using Bot.Adapters.Terminal;
using Bot.Core.Chat;
using Bot.Core.Documents;
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
            Description = "Files or folders of notes.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> account = new("--for")
        {
            Description = "Whose shelf, such as discord:123. Without it: yours, here.",
        };
        Option<bool> shared = new("--shared") { Description = "For everyone on this bot." };
        Option<bool> dryRun = new("--dry-run") { Description = "Only say what would be imported." };
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        Command import = new("import", "Bring your notes into the bank.") { paths, account, shared, dryRun, json };
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
                                read.GetValue(json)
                            ),
                            ct
                        )
                )
        );
        return import;
    }

    private sealed record Wish(IReadOnlyList<string> Paths, string? For, bool Shared, bool DryRun, bool Json);

    private static async Task<int> RunAsync(Wish wish, CancellationToken ct)
    {
        if (wish.Shared && wish.For is not null)
            throw new UsageException("--shared and --for exclude each other.", "Choose everyone, or one account.");
        var person = Account.Read(wish.For);
        using var host = PrepBotHost.CreateForVerb();
        var notes = await ReadAsync(host.Services.GetRequiredService<INoteFiles>(), wish.Paths, ct);
        if (wish is { Shared: true, Json: false, DryRun: false })
            Console.Out.WriteLine("These notes are for everyone on this bot: each of them will be asked from them.");
        (ImportChanges Changes, IReadOnlyList<ChatUser> Accounts)? put = wish.DryRun
            ? null
            : await PutAsync(host.Services, wish, person, notes, ct);
        if (wish.Json)
            Console.Out.WriteLine(CliJson.Write(ImportJson.Of(notes, ShelfOf(wish, person))));
        else
            Say(notes, put?.Changes, ShelfLine(wish, person, put?.Accounts ?? []));
        return ExitCode.Done;
    }

    private static void Say(ReadNotes notes, ImportChanges? changes, string shelf)
    {
        foreach (var line in ImportView.Report(notes.Documents))
            TerminalOutput.Line(line);
        if (changes is not null)
            TerminalOutput.Line(ImportView.Changes(changes));
        TerminalOutput.Line(shelf);
    }

    private static async Task<ReadNotes> ReadAsync(INoteFiles files, IReadOnlyList<string> paths, CancellationToken ct)
    {
        List<NoteFile> all = [];
        if (paths.FirstOrDefault(path => path.StartsWith('-')) is { } option)
            throw new UsageException($"There is no option {option}.", "All options: prepbot import --help");
        foreach (var path in paths.DistinctBy(Path.GetFullPath))
        foreach (var file in await files.ReadAsync(path, NoteLimits.CommandLine, ct))
            all.Add(all.Exists(other => other.File == file.File) ? file with { File = Apart(path, file.File) } : file);
        var notes = ImportNotes.Read(all);
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

    // Two files of one name: the second is known by its folder as well.
    private static string Apart(string path, string file) =>
        $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{file}";

    private static async Task<(ImportChanges Changes, IReadOnlyList<ChatUser> Accounts)> PutAsync(
        IServiceProvider services,
        Wish wish,
        ChatUser person,
        ReadNotes notes,
        CancellationToken ct
    )
    {
        await using var database = services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        var import = services.GetRequiredService<ImportNotes>();
        if (wish.Shared)
            return (await import.PutAsync(new Shelf.Everyone(), notes, ct), []);
        var learner = await services.GetRequiredService<Reception>().MeetAsync(person, ct);
        var changes = await import.PutAsync(new Shelf.Mine(learner.Id), notes, ct);
        return (changes, await services.GetRequiredService<ILearners>().AccountsAsync(learner.Id, ct));
    }

    private static string ShelfOf(Wish wish, ChatUser person) =>
        wish switch
        {
            { Shared: true } => "shared",
            { For: null } => "mine",
            _ => Account.Named(person),
        };

    // The commonest first hour: notes imported here, questions awaited on a chat platform.
    private static string ShelfLine(Wish wish, ChatUser person, IReadOnlyList<ChatUser> accounts)
    {
        var stands = wish.DryRun ? "Nothing was kept. It would stand" : "It stands";
        string[] others = [.. accounts.Select(Account.Named).Where(account => account != Account.Named(person))];
        var linked = others.Length > 0 ? $", and as {string.Join(" and ", others)}" : "";
        return wish switch
        {
            { Shared: true } => $"{stands} on the shared shelf: everyone on this bot is asked from it.",
            { For: not null } =>
                $"{stands} on the shelf of {Account.Named(person)}. That person is asked from it there{linked}, once they have written to the bot.",
            _ when others.Length > 0 =>
                $"{stands} on your own shelf. You are asked from it here in the terminal{linked}.",
            _ =>
                $"{stands} on your own shelf, for this terminal: start prepbot here to be asked. To be asked on Discord or Slack too, write /prep link to the bot there. Or import for that account: --for discord:123, --for slack:T1/U1.",
        };
    }
}
