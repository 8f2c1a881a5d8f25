namespace Bot.Adapters.Wire;

/// <summary>Those who wait until they may send. Whoever holds it keeps it from being used by two at once.</summary>
internal sealed class WaitingLine
{
    /// <summary>While both wait, one turn in so many is a reply's.</summary>
    private const int ReplyShare = 5;

    private readonly Queue<Waiter> replies = new();
    private readonly Queue<Waiter> planned = new();
    private int given;

    /// <summary>Those who have given up included.</summary>
    public int Count => replies.Count + planned.Count;

    public Waiter Join(Urgency urgency)
    {
        Waiter waiter = new();
        (urgency is Urgency.Reply ? replies : planned).Enqueue(waiter);
        return waiter;
    }

    /// <summary>Lets the next go who has not given up.</summary>
    /// <returns>False: there is none.</returns>
    public bool LetNext()
    {
        while (Next() is { } waiter)
            if (waiter.TrySetResult())
                return true;
        return false;
    }

    private Waiter? Next()
    {
        var repliesTurn = ++given % ReplyShare is 0;
        var (first, second) = repliesTurn ? (replies, planned) : (planned, replies);
        return first.TryDequeue(out var waiter) || second.TryDequeue(out waiter) ? waiter : null;
    }

    /// <summary>Continues elsewhere: whoever lets it go does not run its request.</summary>
    internal sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public async Task WaitAsync(CancellationToken ct)
        {
            using var gone = ct.Register(() => TrySetCanceled(ct));
            await Task;
        }
    }
}
