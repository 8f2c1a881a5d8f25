namespace Bot.Testing.Wire;

/// <summary>Lets tests wait for what they expect, without asking again and again.</summary>
public sealed class Changes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something has happened.</summary>
    public void Tell() =>
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Completes when the condition holds, which is looked at whenever something happens.</summary>
    /// <exception cref="TimeoutException">It did not come to hold.</exception>
    public async Task UntilAsync(Func<bool> holds)
    {
        while (true)
        {
            var next = changed.Task;
            if (holds())
                return;
            await next.WaitAsync(Patience);
        }
    }
}
