using Bot.Core.Deliveries;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Woken on every whole minute; what is due is decided by the database.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PlanJob(PlanDeliveries plan, Sending sending, ILogger<PlanJob> log) : IJob
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
        sending.Begin();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "This minute's deliveries could not be planned; the next minute tries again.")]
        public static partial void NotPlanned(ILogger logger, Exception exception);
    }
}
