namespace Bot.Adapters.Wire;

/// <summary>Keeps a connection: one after the other, with growing waits while none holds.</summary>
internal sealed class Reconnecting(Backoff backoff, TimeProvider clock)
{
    /// <param name="connectAsync">
    /// Connects and returns when the connection has ended: true when it had stood. What it throws ends the whole.
    /// </param>
    public async Task RunAsync(Func<CancellationToken, Task<bool>> connectAsync, CancellationToken ct)
    {
        for (var failures = 0; !ct.IsCancellationRequested; )
        {
            var stood = await connectAsync(ct);
            failures = stood ? 1 : failures + 1;
            await Task.Delay(backoff.After(failures), clock, ct);
        }
    }
}
