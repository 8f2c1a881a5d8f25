namespace Bot.Testing.Discord;

/// <summary>How the server misbehaves, on command.</summary>
public abstract record Fault
{
    /// <summary>A 429 with nothing in it but its header.</summary>
    public sealed record EmptyTooMany(int RetryAfter) : Fault;

    /// <summary>A 429 of a proxy, with a page.</summary>
    public sealed record HtmlTooMany(int RetryAfter) : Fault;

    /// <summary>A page with any status; a 200 too.</summary>
    public sealed record Page(int Status) : Fault;

    /// <summary>An error of Discord's own.</summary>
    public sealed record Error(int Status, int Code, string Message) : Fault;

    /// <summary>Answers, but late.</summary>
    public sealed record Slow(TimeSpan By) : Fault;

    /// <summary>The connection breaks before anything was done.</summary>
    public sealed record Drop : Fault;

    /// <summary>Done, but the connection breaks before the answer.</summary>
    public sealed record DropAnswer : Fault;
}

/// <summary>Faults that wait for their requests.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<(string Route, Fault Fault)> waiting = [];

    /// <param name="route">Such as <c>POST /channels/{id}/messages</c>.</param>
    public void Next(string route, Fault fault, int times = 1)
    {
        lock (gate)
            waiting.AddRange(Enumerable.Repeat((route, fault), times));
    }

    public Fault? Take(string route)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(fault => fault.Route == route);
            if (at < 0)
                return null;
            var (_, fault) = waiting[at];
            waiting.RemoveAt(at);
            return fault;
        }
    }
}
