using Bot.Core.Deliveries;
using Bot.Host.Startup;

namespace Bot.Host.Jobs;

/// <summary>Sends what somebody has just asked to be said elsewhere; the next minute would send it too.</summary>
internal sealed class SendWhenRung(SendSoon soon, Sending sending, Housekeeping housekeeping) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before, what was claimed by the last run is not yet planned again.
        await housekeeping.Done.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await soon.WaitAsync(stoppingToken);
            sending.Begin();
        }
    }
}
