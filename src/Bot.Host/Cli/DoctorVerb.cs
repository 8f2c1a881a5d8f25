using System.CommandLine;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Health;
using Bot.Host.Startup;
using Microsoft.Extensions.Options;

namespace Bot.Host.Cli;

/// <summary>Looks at everything on which the bot depends, and names the fix of what does not work.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        Command doctor = new("doctor", "Check configuration, database, tokens, clock and zones.") { json };
        doctor.SetAction((read, ct) => Failures.SayAsync(read.GetValue(json), () => RunAsync(read.GetValue(json), ct)));
        return doctor;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken ct)
    {
        using var host = PrepBotHost.CreateForDoctor();
        List<Examined> found = [.. Configuration(host.Services)];
        foreach (var examination in host.Services.GetServices<IExamine>())
            found.AddRange(
                (await ExamineAsync(examination, ct)).Select(finding => new Examined(examination.Area, finding))
            );
        if (json)
            Console.Out.WriteLine(CliJson.Write(DoctorJson.Of(found)));
        else
            found.ForEach(Say);
        return found.Exists(one => one.Finding.Verdict is Verdict.Bad) ? ExitCode.Failed : ExitCode.Done;
    }

    private static IEnumerable<Examined> Configuration(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures.Select(failure => Of(Verdict.Bad, failure));
        }
        catch (AggregateException several)
        {
            return several
                .InnerExceptions.OfType<OptionsValidationException>()
                .SelectMany(invalid => invalid.Failures)
                .Select(failure => Of(Verdict.Bad, failure));
        }
        return [Of(Verdict.Good, "Every setting can be read.")];

        // A failure is a sentence with its fix.
        static Examined Of(Verdict verdict, string sentence) => new("Configuration", new(verdict, sentence));
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(IExamine examination, CancellationToken ct)
    {
        try
        {
            return await examination.ExamineAsync(ct);
        }
        catch (OptionsValidationException)
        {
            // Said under the configuration already.
            return [];
        }
    }

    private static void Say(Examined one)
    {
        var mark = one.Finding.Verdict switch
        {
            Verdict.Good => "ok",
            Verdict.Advice => "hint",
            _ => "fix",
        };
        TerminalOutput.Line($"{mark, -5} {one.Area}: {one.Finding.Sentence}");
        if (one.Finding.Fix is { } fix)
            TerminalOutput.Line($"      {fix}");
    }
}

internal sealed record Examined(string Area, Finding Finding);

/// <summary>What <c>doctor --json</c> prints.</summary>
internal sealed record DoctorJson(bool Healthy, IReadOnlyList<DoctorJson.Check> Checks)
{
    public static DoctorJson Of(IReadOnlyList<Examined> found) =>
        new(
            found.All(one => one.Finding.Verdict is not Verdict.Bad),
            [
                .. found.Select(one => new Check(
                    one.Area,
                    CliJson.Named(one.Finding.Verdict),
                    one.Finding.Sentence,
                    one.Finding.Fix
                )),
            ]
        );

    internal sealed record Check(string Area, string Verdict, string Sentence, string? Fix);
}
