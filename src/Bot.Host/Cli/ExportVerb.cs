using System.CommandLine;
using System.Text;
using Bot.Adapters.Storage;
using Bot.Core.Documents;
using Bot.Core.Export;
using Bot.Core.People;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>One person's bank and practice log; never everybody's.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        Option<string?> account = new("--for") { Description = "Whose, such as discord:123. Without it: yours, here." };
        Option<string> format = new("--format") { Description = "json", DefaultValueFactory = _ => "json" };
        Option<string?> file = new("--out")
        {
            Description = "A file, readable by you alone. Without it: standard output.",
        };
        Option<bool> json = new("--json") { Description = "Say failures as JSON." };
        Command export = new("export", "Your notes and answers, to keep or to take elsewhere.")
        {
            account,
            format,
            file,
            json,
        };
        format.AcceptOnlyFromAmong("json");
        export.SetAction(
            (read, ct) =>
                Failures.SayAsync(read.GetValue(json), () => RunAsync(read.GetValue(account), read.GetValue(file), ct))
        );
        return export;
    }

    private static async Task<int> RunAsync(string? account, string? file, CancellationToken ct)
    {
        var person = Account.Read(account);
        using var host = PrepBotHost.CreateForVerb();
        await using var database = host.Services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        var learner = await Account.FindAsync(host.Services.GetRequiredService<ILearners>(), person, ct);
        var export = await host.Services.GetRequiredService<ExportPerson>().ReadAsync(learner.Id, person, ct);
        var text = ExportJson.Write(export);
        if (file is null)
            Console.Out.WriteLine(text);
        else
            await host
                .Services.GetRequiredService<IOwnFiles>()
                .WriteAsync(file, Encoding.UTF8.GetBytes(text + "\n"), ct);
        return ExitCode.Done;
    }
}
