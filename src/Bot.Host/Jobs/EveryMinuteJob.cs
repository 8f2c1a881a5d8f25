using Bot.Core.Deliveries;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Woken on every whole minute; what is due is decided by the database.</summary>
[DisallowConcurrentExecution]
internal sealed partial class EveryMinuteJob(PlanDeliveries plan, SendDeliveries send, ILogger<EveryMinuteJob> log)
    : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await plan.RunAsync(cancellationToken);
            await send.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next minute tries again.
            Log.MinuteFailed(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "This minute's deliveries could not be planned or sent; the next minute tries again."
        )]
        public static partial void MinuteFailed(ILogger logger, Exception exception);
    }
}
