using System.CommandLine;
using System.Text;
using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Bot.Core.Documents;
using Bot.Core.Documents.Written;
using Bot.Core.Export;
using Bot.Core.People;
using Bot.Core.Questions;
using Bot.Core.Stories;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>One person's bank and practice log; never everybody's.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        Option<string?> account = new("--for") { Description = "Whose, such as discord:123. Without it: yours, here." };
        Option<string> format = new("--format")
        {
            Description = "json, csv, markdown or anki.",
            DefaultValueFactory = _ => "json",
        };
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
        format.AcceptOnlyFromAmong("json", "csv", "markdown", "anki");
        export.SetAction(
            (read, ct) =>
                Failures.SayAsync(
                    read.GetValue(json),
                    () => RunAsync(read.GetValue(account), read.GetValue(format)!, read.GetValue(file), ct)
                )
        );
        return export;
    }

    private static async Task<int> RunAsync(string? account, string format, string? file, CancellationToken ct)
    {
        var person = Account.Read(account);
        using var host = PrepBotHost.CreateForVerb();
        await using var database = host.Services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        var learner = await Account.FindAsync(host.Services.GetRequiredService<ILearners>(), person, ct);
        var text = await WriteAsync(host.Services, learner.Id, person, format, ct);
        text = text.EndsWith('\n') ? text : text + "\n";
        if (file is null)
            Console.Out.Write(text);
        else
            await host.Services.GetRequiredService<IOwnFiles>().WriteAsync(file, Encoding.UTF8.GetBytes(text), ct);
        return ExitCode.Done;
    }

    private static async Task<string> WriteAsync(
        IServiceProvider services,
        LearnerId learner,
        ChatUser person,
        string format,
        CancellationToken ct
    )
    {
        if (format is "json")
            return ExportJson.Write(await services.GetRequiredService<ExportPerson>().ReadAsync(learner, person, ct));
        var questions = await services.GetRequiredService<IQuestionBank>().OwnAsync(learner, ct);
        if (format is "csv")
            return CsvNotes.Write(questions);
        if (format is "anki")
            return AnkiNotes.Write(questions);
        var stories = await services.GetRequiredService<IStoryBank>().AllAsync(learner, ct);
        return MarkdownNotes.Write(
            $"Notes of {Account.Named(person)}",
            questions,
            [.. stories.Where(story => story.Shelf is Shelf.Mine)]
        );
    }
}
