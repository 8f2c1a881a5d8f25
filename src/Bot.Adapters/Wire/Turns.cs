namespace Bot.Adapters.Wire;

/// <summary>Work of one key is done in the order in which it came; keys do not wait for each other.</summary>
internal sealed class Turns
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Turn> last = [];

    /// <summary>How many keys have work; memory follows those who are talking.</summary>
    public int Keys
    {
        get
        {
            lock (gate)
                return last.Count;
        }
    }

    public Task RunAsync(string key, Func<Task> work)
    {
        Turn turn = new();
        lock (gate)
        {
            var before = last.TryGetValue(key, out var earlier) ? earlier.Done : Task.CompletedTask;
            last[key] = turn;
            return turn.Done = AfterAsync(before, key, turn, work);
        }
    }

    private async Task AfterAsync(Task before, string key, Turn turn, Func<Task> work)
    {
        // Whoever failed before holds nobody up; and the work never begins inside the lock.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await work();
        }
        finally
        {
            lock (gate)
                if (last.GetValueOrDefault(key) == turn)
                    last.Remove(key);
        }
    }

    private sealed class Turn
    {
        public Task Done { get; set; } = Task.CompletedTask;
    }
}
