namespace Bot.Testing.Wire;

/// <summary>How the server misbehaves, on command.</summary>
public abstract record Fault
{
    /// <summary>A 429 with nothing in it but its header.</summary>
    public sealed record EmptyTooMany(int RetryAfter) : Fault;

    /// <summary>A 429 of a proxy, with a page.</summary>
    public sealed record HtmlTooMany(int RetryAfter) : Fault;

    /// <summary>A page with any status; a 200 too.</summary>
    public sealed record Page(int Status) : Fault;

    /// <summary>Nothing in it, with any status; a 200 too.</summary>
    public sealed record Empty(int Status) : Fault;

    /// <summary>An error in the vendor's own form.</summary>
    /// <param name="Code">Empty: the status says it all.</param>
    public sealed record Error(int Status, string Code, string Message = "") : Fault
    {
        public Error(int status, int code, string message)
            : this(status, $"{code}", message) { }
    }

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

    /// <param name="route">As the server names what is asked of it: <c>POST /channels/{id}/messages</c>, <c>chat.postMessage</c>.</param>
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
