namespace Bot.Adapters.Wire;

/// <summary>How long to wait after failures in a row: doubled each time, and spread, so that many do not return at once.</summary>
/// <param name="first">The longest wait after one failure.</param>
/// <param name="most">The longest wait after any number of them.</param>
internal sealed class Backoff(TimeSpan first, TimeSpan most, Random random)
{
    /// <summary>Between half of the wait and the whole.</summary>
    /// <param name="failures">How many in a row, from 1.</param>
    public TimeSpan After(int failures)
    {
        var whole = Math.Min(first.TotalSeconds * Math.Pow(2, Math.Max(0, failures - 1)), most.TotalSeconds);
        return TimeSpan.FromSeconds(whole * (0.5 + random.NextDouble() / 2));
    }
}
