using Bot.Core.Practice.Fitting;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Woken every night; who is fitted is decided by the database.</summary>
[DisallowConcurrentExecution]
internal sealed partial class FitSpacingsJob(FitSpacings fit, ILogger<FitSpacingsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await fit.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next night tries again.
            Log.FitFailed(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Spacing could not be fitted; the next night tries again.")]
        public static partial void FitFailed(ILogger logger, Exception exception);
    }
}
