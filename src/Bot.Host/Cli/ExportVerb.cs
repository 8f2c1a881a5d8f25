using System.CommandLine;
using Bot.Adapters.Files;
using Bot.Adapters.Storage;
using Bot.Core.Documents.Written;
using Bot.Core.People;
using Bot.Core.Practice;
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
        var text = await WriteAsync(host.Services, learner.Id, Account.Named(person), format, ct);
        if (file is null)
            Console.Out.WriteLine(text);
        else
            await OwnFile.WriteAsync(file, text.EndsWith('\n') ? text : text + "\n", ct);
        return ExitCode.Done;
    }

    private static async Task<string> WriteAsync(
        IServiceProvider services,
        LearnerId learner,
        string account,
        string format,
        CancellationToken ct
    )
    {
        var questions = await services.GetRequiredService<IQuestionBank>().OwnAsync(learner, ct);
        var stories = await services.GetRequiredService<IStoryBank>().AllAsync(learner, ct);
        Story[] own = [.. stories.Where(story => story.Shelf is Shelf.Mine)];
        return format switch
        {
            "csv" => CsvNotes.Write(questions),
            "markdown" => MarkdownNotes.Write($"Notes of {account}", questions, own),
            "anki" => AnkiNotes.Write(questions),
            _ => CliJson.Write(await JsonAsync(services, learner, account, questions, own, ct)),
        };
    }

    private static async Task<ExportJson> JsonAsync(
        IServiceProvider services,
        LearnerId learner,
        string account,
        IReadOnlyList<Question> questions,
        IReadOnlyList<Story> stories,
        CancellationToken ct
    )
    {
        var log = await services.GetRequiredService<IPracticeLog>().ReadAsync(learner, DateTimeOffset.MinValue, ct);
        return new(
            account,
            [.. questions.Select(ExportJson.QuestionJson.Of)],
            [.. stories.Select(ExportJson.StoryJson.Of)],
            [.. log.Select(LogLineJson.Of)]
        );
    }
}

/// <summary>What <c>export --format json</c> prints.</summary>
internal sealed record ExportJson(
    string For,
    IReadOnlyList<ExportJson.QuestionJson> Questions,
    IReadOnlyList<ExportJson.StoryJson> Stories,
    IReadOnlyList<LogLineJson> Log
)
{
    internal sealed record QuestionJson(
        string File,
        int Line,
        IReadOnlyList<string> Section,
        string Text,
        string Direction,
        string Kind,
        string Topic,
        string? Answer
    )
    {
        public static QuestionJson Of(Question question) =>
            new(
                question.File,
                question.Line,
                question.Section,
                question.Text,
                CliJson.Named(question.Direction),
                CliJson.Named(question.Kind),
                question.Topic,
                question.Answer
            );
    }

    internal sealed record StoryJson(
        string Title,
        string Situation,
        string Task,
        IReadOnlyList<string> Actions,
        string Result,
        IReadOnlyList<string> UseFor
    )
    {
        public static StoryJson Of(Story story) =>
            new(story.Title, story.Situation, story.Task, story.Actions, story.Result, story.UseFor);
    }
}
