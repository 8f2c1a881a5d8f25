namespace Bot.Adapters.Wire;

/// <summary>
/// The gate before one limit of the server. While nothing is known of its window, one request at a time goes through;
/// then as many as remain, and the next at the reset, to the millisecond.
/// </summary>
internal sealed class Lane(TimeProvider clock) : IDisposable
{
    // Two responses of one window place its end a little apart; a new window ends clearly later.
    private static readonly TimeSpan SameEnd = TimeSpan.FromMilliseconds(150);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1);
    private TaskCompletionSource left = Signal();
    private int inside;
    private int? remaining;
    private DateTimeOffset resetAt;
    private DateTimeOffset pausedUntil;

    /// <summary>Nothing is to be remembered of it: it can be made anew.</summary>
    public bool Forgettable
    {
        get
        {
            lock (gate)
                return clock.GetUtcNow() is var now && now >= resetAt && now >= pausedUntil;
        }
    }

    /// <summary>Waits for room. Only the first in the line watches the gate.</summary>
    public async Task EnterAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            while (TryEnter() is { } wait)
                await wait(ct);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <param name="news">Null: the response told nothing, or there is none.</param>
    public void Leave(LaneNews? news)
    {
        lock (gate)
        {
            inside--;
            if (news is not null)
                Learn(news);
            var waiting = left;
            left = Signal();
            waiting.TrySetResult();
        }
    }

    /// <summary>The server refused a request: nothing enters for so long.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (gate)
            if (clock.GetUtcNow() + wait is var until && until > pausedUntil)
                pausedUntil = until;
    }

    public void Dispose() => turn.Dispose();

    /// <returns>Null: entered; else what to wait for.</returns>
    private Func<CancellationToken, Task>? TryEnter()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now < pausedUntil)
                return Until(pausedUntil);
            if (now >= resetAt)
                remaining = null;
            if (remaining <= 0)
                return Until(resetAt);
            if (remaining is null && inside > 0)
                return left.Task.WaitAsync;
            inside++;
            remaining--;
            return null;
        }
    }

    private void Learn(LaneNews news)
    {
        var end = clock.GetUtcNow() + news.ResetAfter;
        // Within a window the requests on their way are taken off already; in a new one the server may not know them.
        remaining =
            remaining is { } known && end - resetAt < SameEnd
                ? Math.Min(known, news.Remaining)
                : news.Remaining - inside;
        resetAt = end > resetAt ? end : resetAt;
    }

    private Func<CancellationToken, Task> Until(DateTimeOffset instant) => ct => Waiting.UntilAsync(instant, clock, ct);

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
