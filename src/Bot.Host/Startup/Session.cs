using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Bot.Core.Chat.Inbox;
using Bot.Core.People.Forgetting;
using Bot.Host.Jobs;
using Quartz;

namespace Bot.Host.Startup;

/// <summary>
/// The bot from its first word to its last: it answers what it still owes, listens, puts the house in order, then lets the clock wake
/// it; when the last connection has ended, so does the bot.
/// </summary>
internal sealed partial class Session(
    IEnumerable<IChatConnection> connections,
    IDatabase database,
    ForgetAgain forgetAgain,
    AnswerKept answerKept,
    Housekeeping housekeeping,
    ISchedulerFactory schedulers,
    Sending sending,
    IHostApplicationLifetime lifetime,
    Outcome outcome,
    ILogger<Session> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IScheduler? clockwork = null;
        List<Task> listening = [];
        try
        {
            if (database.IsOlderCopy)
                await forgetAgain.RunAsync(stoppingToken);
            // Before anybody is greeted: what was heard before the start meant what was shown then.
            if (database.OwesAnswers)
                await answerKept.RunAsync(stoppingToken);
            listening = connections.Select(connection => ListenAsync(connection, stoppingToken)).ToList();
            await housekeeping.RunAsync(stoppingToken);
            clockwork = await schedulers.GetScheduler(stoppingToken);
            await clockwork.Start(stoppingToken);
            await Task.WhenAll(listening);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Ended(log, exception);
            outcome.ExitCode = Cli.ExitCode.Failed;
        }
        lifetime.StopApplication();
        await Task.WhenAll(listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (clockwork is not null)
            await clockwork.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        await sending.EndAsync();
    }

    // Told when it happens: the other platforms may go on for years.
    private async Task ListenAsync(IChatConnection connection, CancellationToken ct)
    {
        try
        {
            await connection.RunAsync(ct);
        }
        catch (ConnectionRefusedException refused)
        {
            Log.Refused(log, refused.Message, refused.Fix);
            outcome.ExitCode = Cli.ExitCode.Failed;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.ConnectionEnded(log, exception, connection.Platform);
            outcome.ExitCode = Cli.ExitCode.Failed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "{Sentence} {Fix}")]
        public static partial void Refused(ILogger logger, string sentence, string fix);

        [LoggerMessage(LogLevel.Critical, "The connection to {Platform} has ended and is not opened again.")]
        public static partial void ConnectionEnded(ILogger logger, Exception exception, string platform);

        [LoggerMessage(LogLevel.Critical, "The bot cannot go on and stops.")]
        public static partial void Ended(ILogger logger, Exception exception);
    }
}
