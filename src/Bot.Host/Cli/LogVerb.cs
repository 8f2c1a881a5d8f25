using System.CommandLine;
using System.Globalization;
using Bot.Adapters.Storage;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Export;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Schedules;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>The answers that came back: when, question, words, grade, how long, from where.</summary>
internal static class LogVerb
{
    public static Command Create()
    {
        Option<string?> account = new("--for") { Description = "Whose, such as discord:123. Without it: yours, here." };
        Option<string?> since = new("--since") { Description = "A date, such as 2026-11-20." };
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        Command log = new("log", "The answers that came back.") { account, since, json };
        log.SetAction(
            (read, ct) =>
                Failures.SayAsync(
                    read.GetValue(json),
                    () => RunAsync(read.GetValue(account), read.GetValue(since), read.GetValue(json), ct)
                )
        );
        return log;
    }

    private static async Task<int> RunAsync(string? account, string? since, bool json, CancellationToken ct)
    {
        var person = Account.Read(account);
        var from = Day(since);
        using var host = PrepBotHost.CreateForVerb();
        await using var database = host.Services.GetRequiredService<IDatabase>();
        await database.OpenBesideAsync(ct);
        var learner = await Account.FindAsync(host.Services.GetRequiredService<ILearners>(), person, ct);
        var log = await host
            .Services.GetRequiredService<IPracticeLog>()
            .ReadAsync(
                learner.Id,
                from is { } day ? LocalDay.Beginning(day, learner.Zone) : DateTimeOffset.MinValue,
                ct
            );
        if (json)
            Console.Out.WriteLine(ExportJson.Write([.. log.Select(ExportedAnswer.Of)]));
        else
            foreach (var answer in log)
                TerminalOutput.Line(LogView.Of(answer, learner.Zone));
        return ExitCode.Done;
    }

    /// <summary>A day of the person's, which begins at 04:00 on their clock.</summary>
    /// <exception cref="UsageException">Not a date.</exception>
    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
        : throw new UsageException($"\"{text}\" is not a date.", "Write it as 2026-11-20.");
}
