namespace Bot.Testing.Wire;

/// <summary>A clock whose timers ring when a test moves it. It starts on Monday 2 November 2026, 09:00 UTC.</summary>
public sealed class TimerClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, and rings every timer on the way at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextRing(end) is { } timer)
            timer.Ring();
        lock (gate)
            now = end;
    }

    /// <summary>Moves on step by step until a task is done. Run it inside <see cref="OneThread"/>.</summary>
    /// <exception cref="TimeoutException">It was not done within so long.</exception>
    public async Task RunUntilAsync(Task done, TimeSpan within, TimeSpan? step = null)
    {
        var steps = step ?? TimeSpan.FromMilliseconds(50);
        await OneThread.SettleAsync();
        for (var left = within; !done.IsCompleted; left -= steps)
        {
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"Not done within {within}.");
            Advance(steps);
            await OneThread.SettleAsync();
        }
        await done;
    }

    private Timer? NextRing(DateTimeOffset end)
    {
        lock (gate)
        {
            if (timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is not { } next)
                return null;
            now = next.Due > now ? next.Due : now;
            return next;
        }
    }

    private sealed class Timer(TimerClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
            }
            return true;
        }

        public void Ring()
        {
            lock (clock.gate)
            {
                if (!clock.timers.Remove(this))
                    return;
                if (period > TimeSpan.Zero)
                {
                    Due += period;
                    clock.timers.Add(this);
                }
            }
            callback(state);
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
