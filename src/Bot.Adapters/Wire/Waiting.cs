namespace Bot.Adapters.Wire;

/// <summary>Waits for an instant and never wakes before it.</summary>
internal static class Waiting
{
    /// <remarks><see cref="Task.Delay(TimeSpan)"/> drops what is below a millisecond, which near the end would be a loop.</remarks>
    public static Task UntilAsync(DateTimeOffset instant, TimeProvider clock, CancellationToken ct)
    {
        var wait = instant - clock.GetUtcNow();
        return wait <= TimeSpan.Zero
            ? Task.CompletedTask
            : Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, ct);
    }
}
