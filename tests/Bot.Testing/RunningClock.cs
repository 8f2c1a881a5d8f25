namespace Bot.Testing;

/// <summary>A clock that a test moves and that goes on by itself meanwhile, for what waits by the clock. It starts as <see cref="FakeClock"/> does.</summary>
public sealed class RunningClock : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero) + ahead + System.GetElapsedTime(began);

    public void Advance(TimeSpan by) => ahead += by;
}
