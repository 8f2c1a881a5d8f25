namespace Bot.Adapters.Wire;

/// <summary>
/// A limit that we count ourselves, such as 50 requests a second. A permit comes back a while after the response to its
/// request: then no second that the server counts, rolling or fixed, can hold more than there are permits. Even pacing
/// cannot promise that, since requests bunch up on the way.
/// </summary>
/// <param name="rest">How long after the response a permit comes back.</param>
internal sealed class Permits(int count, TimeSpan rest, TimeProvider clock) : IAllowance
{
    private readonly Lock gate = new();
    private readonly WaitingLine line = new();
    private int free = count;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for a permit. The caller gives it back by <see cref="Return()"/>.</summary>
    public async Task TakeAsync(Urgency urgency, CancellationToken ct)
    {
        WaitingLine.Waiter? waiter = null;
        lock (gate)
        {
            if (free > 0)
                free--;
            else
                waiter = line.Join(urgency);
        }
        if (waiter is not null)
            await waiter.WaitAsync(ct);
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

    public Task TakeAsync(WireRequest request, CancellationToken ct) => TakeAsync(request.Urgency, ct);

    public void Return(WireRequest request, bool accepted) => Return();

    public void Refused(WireRequest request, TimeSpan wait) => Pause(wait);

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
            if (!line.LetNext())
                free++;
        }
    }

    private DateTimeOffset PauseEnd()
    {
        lock (gate)
            return pausedUntil;
    }
}
