namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>
/// Watches how many requests Discord refuses: at 10,000 with 401, 403 or 429 in ten minutes it shuts the whole address out
/// (topics/rate-limits). Shortly before that, nothing more is sent until the oldest are ten minutes old.
/// </summary>
internal sealed class RefusedRequests(TimeProvider clock)
{
    internal const int Most = 9_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> refused = new();
    private readonly Lock gate = new();

    public void Add()
    {
        lock (gate)
            refused.Enqueue(clock.GetUtcNow());
    }

    /// <returns>How long nothing may be sent; null: now.</returns>
    public TimeSpan? Wait()
    {
        lock (gate)
        {
            while (refused.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= Window)
                refused.Dequeue();
            return refused.Count < Most ? null : refused.Peek() + Window - clock.GetUtcNow();
        }
    }
}
