using Bot.Core.Deliveries;
using Bot.Core.Schedules;

namespace Bot.Host.Startup;

/// <summary>What has to be put in order after a start, before the clock wakes anything; people are greeted meanwhile.</summary>
internal sealed class Housekeeping(BringStarterBank starter, RealignSchedules realign, IOutbox outbox)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The house is in order.</summary>
    public Task Done => done.Task;

    public async Task RunAsync(CancellationToken ct)
    {
        await outbox.RecoverAsync(ct);
        await realign.RunAsync(ct);
        await starter.RunAsync(ct);
        done.SetResult();
        // What the start needed and nothing needs again goes back to the machine (measured: 118 to 103 MiB when idle).
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }
}
