using Bot.Adapters.Storage;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Documents;

namespace Bot.Host.Cli;

/// <summary>One clear sentence for what went wrong, with the fix; never a stack trace.</summary>
internal static class Failures
{
    /// <returns>What the work returned, or the exit code of its failure.</returns>
    public static async Task<int> SayAsync(bool json, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageException failure)
        {
            return Say(json, "storage", failure.Message, failure.Fix);
        }
        catch (NotesException failure)
        {
            return Say(json, "notes", failure.Message, failure.Fix);
        }
        catch (UsageException failure)
        {
            Say(json, "usage", failure.Message, failure.Fix);
            return ExitCode.WrongUsage;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException failure)
        {
            return Say(json, "configuration", string.Join(' ', failure.Failures), "");
        }
        catch (InvalidDataException failure)
        {
            // The file's reader says which file; what is wrong in it, and where, stands in the cause.
            var cause = (failure.InnerException ?? failure).GetBaseException().Message;
            return Say(json, "configuration", $"{failure.Message} {cause}", "Correct that file and start again.");
        }
        catch (InvalidOperationException failure)
            when (failure.Message.StartsWith("Configuration value", StringComparison.Ordinal))
        {
            return Say(
                json,
                "configuration",
                $"Logging:LogLevel: {failure.Message}",
                "Use Trace, Debug, Information, Warning, Error, Critical or None."
            );
        }
        catch (OperationCanceledException)
        {
            return Say(json, "stopped", "Stopped before it was done.", "Start it again.");
        }
        catch (Exception failure)
        {
            // A stack trace helps nobody at a prompt; the kind and the sentence are what a report needs.
            return Say(
                json,
                "unexpected",
                $"Unexpected {failure.GetType().Name}: {failure.Message}",
                "Please report this sentence."
            );
        }
    }

    private static int Say(bool json, string code, string message, string fix)
    {
        if (json)
            Console.Out.WriteLine(CliJson.Write(new FailureJson(new(code, message, fix))));
        else
            TerminalOutput.Error($"{message} {fix}".TrimEnd());
        return ExitCode.Failed;
    }
}

/// <summary>The command line asks for something that cannot be.</summary>
internal sealed class UsageException(string message, string fix) : Exception(message)
{
    public string Fix { get; } = fix;
}

internal sealed record FailureJson(ErrorJson Error);

internal sealed record ErrorJson(string Code, string Message, string Fix);
