namespace Bot.Adapters.Wire;

/// <summary>Connections that stand side by side: the first that ends for good ends them all.</summary>
internal static class SideBySide
{
    /// <summary>Completes when every one of them has ended, as the first of them did.</summary>
    public static async Task RunAsync(IEnumerable<Func<CancellationToken, Task>> connections, CancellationToken ct)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Task[] running = [.. connections.Select(run => run(all.Token))];
        try
        {
            await await Task.WhenAny(running);
        }
        finally
        {
            await all.CancelAsync();
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
