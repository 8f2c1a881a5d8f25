namespace Bot.Adapters.Wire;

/// <summary>
/// Notices a connection that is half open: nothing comes any more, and nobody says so. Whoever asks the other side for a
/// sign of life says until when it must be there.
/// </summary>
internal sealed class Silence : IDisposable
{
    private readonly ITimer timer;

    /// <param name="noticed">Called once the sign did not come in time.</param>
    public Silence(TimeProvider clock, Action noticed) =>
        timer = clock.CreateTimer(_ => noticed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Something must be heard within so long.</summary>
    public void Expect(TimeSpan within) => timer.Change(within, Timeout.InfiniteTimeSpan);

    public void Heard() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer.Dispose();
}
