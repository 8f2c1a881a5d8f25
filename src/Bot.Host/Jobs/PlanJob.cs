using Bot.Core.Deliveries;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Woken on every whole minute; what is due is decided by the database. Sending is a job of its own, for it may take longer
/// than a minute, and a countdown does not wait for it.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class PlanJob(PlanDeliveries plan, ILogger<PlanJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await plan.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next minute tries again.
            Log.NotPlanned(log, exception);
        }
        // While it is still at it, Quartz keeps this for when it has ended.
        await context.Scheduler.TriggerJob(SendJob.Key, cancellationToken: cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "This minute's deliveries could not be planned; the next minute tries again.")]
        public static partial void NotPlanned(ILogger logger, Exception exception);
    }
}
