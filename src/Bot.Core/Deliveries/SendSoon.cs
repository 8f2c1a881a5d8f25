namespace Bot.Core.Deliveries;

/// <summary>Wakes the pump before the next whole minute, for what somebody has just asked to be said elsewhere.</summary>
public sealed class SendSoon : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already: one waking sends all that waits.
        }
    }

    public Task WaitAsync(CancellationToken ct) => rung.WaitAsync(ct);

    public void Dispose() => rung.Dispose();
}
