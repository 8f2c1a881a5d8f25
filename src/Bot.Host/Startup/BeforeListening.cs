using Bot.Core.Deliveries;
using Bot.Core.Schedules;

namespace Bot.Host.Startup;

/// <summary>What has to happen between opening the database and hearing the first word.</summary>
internal sealed class BeforeListening(BringStarterBank starter, RealignSchedules realign, IOutbox outbox)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await starter.RunAsync(ct);
        await realign.RunAsync(ct);
        await outbox.RecoverAsync(ct);
    }
}
