using Bot.Core.Chat;

namespace Bot.Host.Startup;

/// <summary>Runs every platform's connection; when the last has ended, so does the bot.</summary>
internal sealed partial class Connections(
    IEnumerable<IChatConnection> connections,
    AnswerKept answerKept,
    IHostApplicationLifetime lifetime,
    Outcome outcome,
    ILogger<Connections> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await answerKept.RunAsync(stoppingToken);
            await Task.WhenAll(connections.Select(connection => connection.RunAsync(stoppingToken)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Ended(log, exception);
            outcome.ExitCode = Cli.ExitCode.Failed;
        }
        lifetime.StopApplication();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "A connection has ended with an error; the bot stops.")]
        public static partial void Ended(ILogger logger, Exception exception);
    }
}
