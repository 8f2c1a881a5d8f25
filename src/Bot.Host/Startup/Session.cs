using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Quartz;

namespace Bot.Host.Startup;

/// <summary>
/// The bot from its first word to its last: it answers what it still owes, listens, puts the house in order, then lets the clock wake
/// it; when the last connection has ended, so does the bot.
/// </summary>
internal sealed partial class Session(
    IEnumerable<IChatConnection> connections,
    IDatabase database,
    AnswerKept answerKept,
    Housekeeping housekeeping,
    ISchedulerFactory schedulers,
    IHostApplicationLifetime lifetime,
    Outcome outcome,
    ILogger<Session> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Before anybody is greeted: what was heard before the start meant what was shown then.
            if (database.OwesAnswers)
                await answerKept.RunAsync(stoppingToken);
            var listening = connections.Select(connection => connection.RunAsync(stoppingToken)).ToList();
            await housekeeping.RunAsync(stoppingToken);
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await scheduler.Start(stoppingToken);
            await Task.WhenAll(listening);
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
        catch (ConnectionRefusedException refused)
        {
            Log.Refused(log, refused.Message, refused.Fix);
            outcome.ExitCode = Cli.ExitCode.Failed;
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
        [LoggerMessage(LogLevel.Critical, "{Sentence} {Fix}")]
        public static partial void Refused(ILogger logger, string sentence, string fix);

        [LoggerMessage(LogLevel.Critical, "The bot cannot go on and stops.")]
        public static partial void Ended(ILogger logger, Exception exception);
    }
}
