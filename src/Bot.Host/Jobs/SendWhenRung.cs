using Bot.Core.Deliveries;

namespace Bot.Host.Jobs;

/// <summary>Sends what somebody has just asked to be said elsewhere; the next minute would send it too.</summary>
internal sealed partial class SendWhenRung(SendSoon soon, SendDeliveries send, ILogger<SendWhenRung> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await soon.WaitAsync(stoppingToken);
            try
            {
                await send.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.NotSent(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What was asked for could not be sent at once; the next minute tries again.")]
        public static partial void NotSent(ILogger logger, Exception exception);
    }
}
