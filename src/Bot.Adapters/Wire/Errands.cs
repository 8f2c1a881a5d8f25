using System.Collections.Concurrent;

namespace Bot.Adapters.Wire;

/// <summary>
/// Work that is begun where nothing may wait, such as in the way of events: a doorway where exceptions end. A stop waits for
/// it, so that none of it goes on in a program that is taken apart.
/// </summary>
/// <param name="failed">Told what kind of work has failed, and why; not during a stop.</param>
internal sealed class Errands(Action<string, Exception> failed, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Task, byte> running = [];

    public void Run(string kind, Func<Task> work, CancellationToken ct)
    {
        var begun = GuardedAsync(kind, work, ct);
        if (begun.IsCompleted)
            return;
        running[begun] = 0;
        _ = begun.ContinueWith(
            done => running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    /// <summary>Completes when all that was begun is done; what hangs is left after three seconds.</summary>
    public async Task DoneAsync()
    {
        while (running.Keys.ToArray() is { Length: > 0 } left)
            if (Task.WhenAll(left) is var all && await Task.WhenAny(all, Task.Delay(Patience, clock)) != all)
                return;
    }

    private async Task GuardedAsync(string kind, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The bot stops; what was kept is answered after the next start.
        }
        catch (Exception broken)
        {
            failed(kind, broken);
        }
    }
}
