using Bot.Core.Deliveries;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Sends what is planned, until nothing is; woken when a minute has been planned.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SendJob(SendDeliveries send, ILogger<SendJob> log) : IJob
{
    public static JobKey Key { get; } = new("send");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await send.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next minute tries again.
            Log.NotSent(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "This minute's deliveries could not be sent; the next minute tries again.")]
        public static partial void NotSent(ILogger logger, Exception exception);
    }
}
