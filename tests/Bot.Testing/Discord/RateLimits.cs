using System.Globalization;

namespace Bot.Testing.Discord;

/// <summary>
/// Discord's limits over requests: a bucket for each route and top-level resource, and 50 a second over all, which is
/// counted both in a rolling second and in a fixed one.
/// </summary>
public sealed class RateLimits
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset End, int Used)> buckets = [];
    private readonly Queue<DateTimeOffset> rolling = new();
    private long second;
    private int inSecond;

    /// <summary>Requests a second over all.</summary>
    public int Global { get; set; } = 50;

    /// <summary>How many of a route and resource in how many seconds.</summary>
    public Func<string, (int Limit, double Seconds)> Of { get; set; } =
        route => route is "POST /channels/{id}/messages" ? (5, 5) : (50, 1);

    /// <summary>How many were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>How many counted against the limit over all.</summary>
    public int Counted { get; private set; }

    /// <param name="resource">Null: not limited, as responses to interactions are not.</param>
    public Verdict Take(string route, string? resource)
    {
        lock (gate)
        {
            var now = DateTimeOffset.UtcNow;
            if (resource is null)
                return new(null, NoHeaders);
            if (GlobalWait(now) is { } globally)
            {
                Refused++;
                return new(new(globally, true), NoHeaders);
            }
            var (limit, seconds) = Of(route);
            var key = $"{route}|{resource}";
            var (end, used) = buckets.GetValueOrDefault(key);
            if (now >= end)
                (end, used) = (now.AddSeconds(seconds), 0);
            var refused = used >= limit;
            buckets[key] = (end, refused ? used : used + 1);
            if (refused)
                Refused++;
            else
                Count(now);
            return new(
                refused ? new(end - now, false) : null,
                Headers(route, limit, Math.Max(0, limit - used - 1), end, end - now)
            );
        }
    }

    private TimeSpan? GlobalWait(DateTimeOffset now)
    {
        while (rolling.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            rolling.Dequeue();
        var fixedFull = now.ToUnixTimeSeconds() == second && inSecond >= Global;
        if (rolling.Count < Global && !fixedFull)
            return null;
        return fixedFull ? DateTimeOffset.FromUnixTimeSeconds(second + 1) - now : rolling.Peek().AddSeconds(1) - now;
    }

    private void Count(DateTimeOffset now)
    {
        Counted++;
        rolling.Enqueue(now);
        var current = now.ToUnixTimeSeconds();
        (second, inSecond) = current == second ? (second, inSecond + 1) : (current, 1);
    }

    private static Dictionary<string, string> Headers(
        string route,
        int limit,
        int remaining,
        DateTimeOffset end,
        TimeSpan after
    ) =>
        new()
        {
            ["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Reset"] = (end.ToUnixTimeMilliseconds() / 1000.0).ToString(
                "F3",
                CultureInfo.InvariantCulture
            ),
            ["X-RateLimit-Reset-After"] = after.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture),
            ["X-RateLimit-Bucket"] = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(route))
            )[..32],
        };

    public sealed record Verdict(Refusal? Refusal, IReadOnlyDictionary<string, string> Headers);

    public sealed record Refusal(TimeSpan RetryAfter, bool Global);
}
