using Bot.Adapters.Storage;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Documents;
using Microsoft.Extensions.Options;

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
        catch (Exception exception)
        {
            Say(json, Of(exception));
            return exception is UsageException ? ExitCode.WrongUsage : ExitCode.Failed;
        }
    }

    private static ErrorJson Of(Exception exception) =>
        exception switch
        {
            StorageException failure => new("storage", failure.Message, failure.Fix),
            NotesException failure => new("notes", failure.Message, failure.Fix),
            UsageException failure => new("usage", failure.Message, failure.Fix),
            OptionsValidationException failure => new("configuration", string.Join(' ', failure.Failures), ""),
            // The file's reader says which file; what is wrong in it, and where, stands in the cause.
            InvalidDataException failure => new(
                "configuration",
                $"{failure.Message} {(failure.InnerException ?? failure).GetBaseException().Message}",
                "Correct that file and start again."
            ),
            InvalidOperationException failure when IsLogLevel(failure) => new(
                "configuration",
                $"Logging:LogLevel: {failure.Message}",
                "Use Trace, Debug, Information, Warning, Error, Critical or None."
            ),
            OperationCanceledException => new("stopped", "Stopped before it was done.", "Start it again."),
            // A stack trace helps nobody at a prompt; the kind and the sentence are what a report needs.
            _ => new(
                "unexpected",
                $"Unexpected {exception.GetType().Name}: {exception.Message}",
                "Please report this sentence."
            ),
        };

    // The only setting that is read without options of its own.
    private static bool IsLogLevel(InvalidOperationException failure) =>
        failure.Message.StartsWith("Configuration value", StringComparison.Ordinal);

    private static void Say(bool json, ErrorJson failure)
    {
        if (json)
            Console.Out.WriteLine(CliJson.Write(new FailureJson(failure)));
        else
            TerminalOutput.Error($"{failure.Message} {failure.Fix}".TrimEnd());
    }
}

/// <summary>The command line asks for something that cannot be.</summary>
internal sealed class UsageException(string message, string fix) : Exception(message)
{
    public string Fix { get; } = fix;
}

internal sealed record FailureJson(ErrorJson Error);

internal sealed record ErrorJson(string Code, string Message, string Fix);
