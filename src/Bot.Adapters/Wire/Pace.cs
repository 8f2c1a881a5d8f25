namespace Bot.Adapters.Wire;

/// <summary>
/// A rate that the server keeps to itself. It begins low and rises while requests wait and none is refused; what was let
/// through before a refusal tells the rest. Where the server lets go soon, the pace was too high; where it wants a long
/// wait, a minute's worth was spent.
/// </summary>
/// <param name="perMinute">To begin with; infinite where nothing is held back before a first refusal.</param>
internal sealed class Pace(double perMinute, TimeProvider clock) : IDisposable
{
    /// <summary>By so much the pace rises with each request that waited, in requests a second: doubled in five seconds.</summary>
    private const double Eager = 0.14;

    /// <summary>Once the limit has been met: a twentieth in a hundred seconds.</summary>
    private const double Careful = 0.0005;

    /// <summary>When it has not been met for <see cref="Quiet"/>; it may have been raised.</summary>
    private const double Curious = 0.01;

    private const double Below = 0.97;

    /// <summary>What is left of the pace where it was found too high, so that the limit is passed a little at a time.</summary>
    private const double Slower = 0.95;

    /// <summary>The same where it is refused at first or again soon: it is too high by more.</summary>
    private const double Down = 0.92;

    /// <summary>Requests a second, where a first refusal comes before much was sent.</summary>
    private const double FirstGuess = 5;

    private const double Slowest = 1 / 60.0;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly WaitingLine line = new();
    private readonly Queue<DateTimeOffset> accepted = new();
    private ITimer? timer;
    private double rate = perMinute / 60;
    private double minuteful = double.PositiveInfinity;
    private int spent;
    private int inside;
    private bool heldByMinute;
    private DateTimeOffset nextAt = DateTimeOffset.MinValue;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset? refusedAt;

    /// <summary>Requests a minute that are let through now.</summary>
    public double PerMinute
    {
        get
        {
            lock (gate)
                return Math.Min(rate * 60, minuteful);
        }
    }

    /// <summary>Waits until a request may go out. The caller says by <see cref="Return"/> what became of it.</summary>
    public Task TakeAsync(Urgency urgency, CancellationToken ct)
    {
        lock (gate)
        {
            if (line.Count is 0 && OpensAt(clock.GetUtcNow()) is null)
            {
                Go(refusedAt is null ? Second / 2 : Second / 10);
                return Task.CompletedTask;
            }
            var waiter = line.Join(urgency);
            Arm();
            return waiter.WaitAsync(ct);
        }
    }

    public void Return(bool wasAccepted)
    {
        lock (gate)
        {
            inside--;
            if (wasAccepted)
                accepted.Enqueue(clock.GetUtcNow());
            if (line.Count > 0)
                Arm();
        }
    }

    /// <summary>The server refused a request: nothing goes out for so long.</summary>
    public void Refused(TimeSpan wait)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            // Those that were on their way when the first was refused tell nothing new.
            if (now >= pausedUntil)
                Learn(now, wait);
            if (now + wait > pausedUntil)
                nextAt = pausedUntil = now + wait;
            if (line.Count > 0)
                Arm();
        }
    }

    public void Dispose() => timer?.Dispose();

    private void Learn(DateTimeOffset now, TimeSpan wait)
    {
        Forget(now);
        if (IsMinuteSpent(wait))
        {
            spent = accepted.Count;
            minuteful = Math.Max(1, spent * Below);
            rate = Math.Min(rate, Math.Max(1, spent / 30.0));
        }
        else
            rate = Math.Max(Slowest, Found(now));
        refusedAt = now;
    }

    private bool IsMinuteSpent(TimeSpan wait) =>
        (wait > LongWait && spent is 0) || (spent > 0 && accepted.Count >= spent * 0.9);

    private double Found(DateTimeOffset now)
    {
        if (double.IsInfinity(rate))
            return Math.Max(FirstGuess, accepted.Count(at => now - at < Second));
        var soon = refusedAt is null || now - pausedUntil < Soon;
        return rate * (soon ? Down : Slower);
    }

    private void Ring()
    {
        lock (gate)
        {
            while (line.Count > 0 && OpensAt(clock.GetUtcNow()) is null && line.LetNext())
            {
                // What a late timer missed is made up for, but not much at once.
                Go(Second / 50);
                Rise();
            }
            if (line.Count > 0)
                Arm();
        }
    }

    private void Go(TimeSpan credit)
    {
        var now = clock.GetUtcNow();
        nextAt = (nextAt > now - credit ? nextAt : now - credit) + TimeSpan.FromSeconds(1 / rate);
        inside++;
    }

    private void Rise()
    {
        var gain =
            refusedAt is not { } last ? Eager
            : clock.GetUtcNow() - last > Quiet ? Curious
            : Careful;
        if (heldByMinute)
            minuteful += gain * 60;
        else
            rate += gain;
    }

    /// <returns>When the next may go; null: now.</returns>
    private DateTimeOffset? OpensAt(DateTimeOffset now)
    {
        Forget(now);
        if (now < pausedUntil)
            return pausedUntil;
        if (now < nextAt)
            return nextAt;
        if (accepted.Count + inside < minuteful)
            return null;
        return accepted.TryPeek(out var oldest) ? oldest + Minute : now + Second;
    }

    private void Arm()
    {
        var now = clock.GetUtcNow();
        var opensAt = OpensAt(now);
        heldByMinute = opensAt is not null && now >= pausedUntil && now >= nextAt;
        var wait = (opensAt ?? now) - now;
        timer ??= clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private void Forget(DateTimeOffset now)
    {
        while (accepted.TryPeek(out var oldest) && now - oldest >= Minute)
            accepted.Dequeue();
    }
}
