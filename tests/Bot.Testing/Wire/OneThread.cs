namespace Bot.Testing.Wire;

/// <summary>Runs a test and all that it wakes on one thread, one after the other: with a <see cref="TimerClock"/>, nothing is left to chance.</summary>
public sealed class OneThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> queue = new();
    private readonly Lock gate = new();

    public static void Run(Func<Task> test)
    {
        var before = Current;
        OneThread thread = new();
        SetSynchronizationContext(thread);
        try
        {
            var done = test();
            while (!done.IsCompleted)
                if (thread.Next() is { } next)
                    next.Work(next.State);
                else
                    Thread.Yield();
            done.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Completes when there is nothing more to do until time passes.</summary>
    public static async Task SettleAsync()
    {
        var thread = (OneThread)Current!;
        do await Task.Yield();
        while (thread.Busy);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
            queue.Enqueue((d, state));
    }

    public override SynchronizationContext CreateCopy() => this;

    private bool Busy
    {
        get
        {
            lock (gate)
                return queue.Count > 0;
        }
    }

    private (SendOrPostCallback Work, object? State)? Next()
    {
        lock (gate)
            return queue.TryDequeue(out var next) ? next : null;
    }
}
