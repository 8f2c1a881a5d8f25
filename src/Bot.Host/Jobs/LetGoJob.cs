using Bot.Core.People.Forgetting;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Woken at the start and every night.</summary>
[DisallowConcurrentExecution]
internal sealed partial class LetGoJob(LetGo letGo, ILogger<LetGoJob> log) : IJob
{
    public static JobKey Key { get; } = new("let-go");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await letGo.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next night tries again.
            Log.NotLetGo(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What is no longer needed could not be let go; the next night tries again.")]
        public static partial void NotLetGo(ILogger logger, Exception exception);
    }
}
