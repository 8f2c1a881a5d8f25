namespace Bot.Testing.Slack;

/// <summary>How a server counts what it allows in a minute.</summary>
public enum CountedBy
{
    /// <summary>A sixtieth of it in any second.</summary>
    Second,

    /// <summary>As much as it refills, and no more than two seconds' worth at once.</summary>
    Bucket,

    /// <summary>All of it in any minute.</summary>
    RollingMinute,

    /// <summary>All of it from one full minute to the next.</summary>
    FixedMinute,
}

/// <summary>
/// Slack's limits: one message a second and channel, some hundred a minute over the workspace, and tiers for the other
/// methods. How much is left is never told.
/// </summary>
public sealed class SlackRates(TimeProvider? time = null)
{
    private readonly TimeProvider clock = time ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> channels = [];
    private readonly Dictionary<string, Window> methods = [];
    private double tokens;
    private DateTimeOffset filled;

    /// <summary>Between two messages to a channel.</summary>
    public TimeSpan PostEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Messages a minute over the workspace.</summary>
    public int Workspace { get; set; } = 600;

    public CountedBy Counted { get; set; } = CountedBy.Bucket;

    /// <summary>Requests a minute of a method; null: as many as wished.</summary>
    public Func<string, int?> Tier { get; set; } =
        method =>
            method switch
            {
                "apps.connections.open" => null,
                "chat.update"
                or "chat.delete"
                or "conversations.history"
                or "conversations.replies"
                or "reactions.add" => 50,
                "conversations.open" or "conversations.info" => 50,
                _ => 100,
            };

    /// <summary>How many were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>How many messages were let through.</summary>
    public int Posted { get; private set; }

    /// <summary>No limits at all, but the workspace's.</summary>
    public void Loosen() => (PostEvery, Tier) = (TimeSpan.Zero, _ => null);

    /// <returns>Seconds to wait, as the header has them; null: it is let through.</returns>
    public int? Take(string method, string? channel)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var wait = method is "chat.postMessage" ? Post(channel ?? "", now) : Tiered(method, now);
            if (wait is null)
                return null;
            Refused++;
            return Math.Max(1, (int)Math.Ceiling(wait.Value.TotalSeconds));
        }
    }

    private TimeSpan? Post(string channel, DateTimeOffset now)
    {
        if (channels.TryGetValue(channel, out var last) && now - last < PostEvery)
            return PostEvery - (now - last);
        var wait = Counted switch
        {
            CountedBy.Second => At("second").Rolling(now, Workspace / 60, TimeSpan.FromSeconds(1)),
            CountedBy.RollingMinute => At("minute").Rolling(now, Workspace, TimeSpan.FromMinutes(1)),
            CountedBy.FixedMinute => At("minute").Fixed(now, Workspace),
            _ => Drain(now),
        };
        if (wait is not null)
            return wait;
        if (PostEvery > TimeSpan.Zero)
            channels[channel] = now;
        Posted++;
        return null;
    }

    private TimeSpan? Tiered(string method, DateTimeOffset now) =>
        Tier(method) is { } most ? At(method).Rolling(now, most, TimeSpan.FromMinutes(1)) : null;

    private TimeSpan? Drain(DateTimeOffset now)
    {
        var perSecond = Workspace / 60.0;
        tokens = Math.Min(
            perSecond * 2,
            tokens + (filled == default ? perSecond * 2 : (now - filled).TotalSeconds * perSecond)
        );
        filled = now;
        if (tokens < 1)
            return TimeSpan.FromSeconds((1 - tokens) / perSecond);
        tokens--;
        return null;
    }

    private Window At(string name) => methods.TryGetValue(name, out var window) ? window : methods[name] = new();

    private sealed class Window
    {
        private readonly Queue<DateTimeOffset> taken = new();

        public TimeSpan? Rolling(DateTimeOffset now, int most, TimeSpan length)
        {
            while (taken.TryPeek(out var oldest) && now - oldest >= length)
                taken.Dequeue();
            if (taken.Count >= most)
                return taken.Peek() + length - now;
            taken.Enqueue(now);
            return null;
        }

        public TimeSpan? Fixed(DateTimeOffset now, int most)
        {
            var minute = now.ToUnixTimeSeconds() / 60;
            while (taken.TryPeek(out var oldest) && oldest.ToUnixTimeSeconds() / 60 < minute)
                taken.Dequeue();
            if (taken.Count >= most)
                return DateTimeOffset.FromUnixTimeSeconds((minute + 1) * 60) - now;
            taken.Enqueue(now);
            return null;
        }
    }
}
