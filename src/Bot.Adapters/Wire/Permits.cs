namespace Bot.Adapters.Wire;

/// <summary>
/// A limit that we count ourselves, such as 50 requests a second. A permit comes back a while after the response to its
/// request: then no second that the server counts, rolling or fixed, can hold more than there are permits. Even pacing
/// cannot promise that, since requests bunch up on the way.
/// </summary>
/// <param name="rest">How long after the response a permit comes back.</param>
internal sealed class Permits(int count, TimeSpan rest, TimeProvider clock)
{
    /// <summary>While both wait, one permit in so many is a reply's.</summary>
    private const int ReplyShare = 5;

    private readonly Lock gate = new();
    private readonly Queue<Waiter> replies = new();
    private readonly Queue<Waiter> planned = new();
    private int free = count;
    private int given;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for a permit. The caller gives it back by <see cref="Return"/>.</summary>
    public async Task TakeAsync(Urgency urgency, CancellationToken ct)
    {
        Waiter? waiter = null;
        lock (gate)
        {
            if (free > 0)
                free--;
            else
                Line(urgency).Enqueue(waiter = new());
        }
        if (waiter is not null)
        {
            using var gone = ct.Register(() => waiter.TrySetCanceled(ct));
            await waiter.Task;
        }
        try
        {
            while (PauseEnd() is var end && end > clock.GetUtcNow())
                await Waiting.UntilAsync(end, clock, ct);
        }
        catch (OperationCanceledException)
        {
            GiveOn();
            throw;
        }
    }

    /// <summary>The response is here, or will never be: the permit comes back after its rest.</summary>
    public void Return() => _ = RestAsync();

    /// <summary>The server says that the limit is spent: nothing goes out for so long.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (gate)
        {
            var until = clock.GetUtcNow() + wait;
            if (until > pausedUntil)
                pausedUntil = until;
        }
    }

    private async Task RestAsync()
    {
        await Task.Delay(rest, clock);
        GiveOn();
    }

    private void GiveOn()
    {
        lock (gate)
        {
            while (Next() is { } waiter)
                if (waiter.TrySetResult())
                    return;
            free++;
        }
    }

    private Waiter? Next()
    {
        var repliesTurn = ++given % ReplyShare is 0;
        var (first, second) = repliesTurn ? (replies, planned) : (planned, replies);
        return first.TryDequeue(out var waiter) || second.TryDequeue(out waiter) ? waiter : null;
    }

    private DateTimeOffset PauseEnd()
    {
        lock (gate)
            return pausedUntil;
    }

    private Queue<Waiter> Line(Urgency urgency) => urgency is Urgency.Reply ? replies : planned;

    // Continues elsewhere: whoever returns a permit does not run the next request.
    private sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
}
