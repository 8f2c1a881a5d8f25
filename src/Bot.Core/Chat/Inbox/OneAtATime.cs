namespace Bot.Core.Chat.Inbox;

/// <summary>One piece of work at a time per key, in the order asked for; keys do not wait for each other.</summary>
internal sealed class OneAtATime<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Lane> lanes = [];

    public async Task<T> RunAsync<T>(TKey key, Func<Task<T>> work)
    {
        var lane = Enter(key);
        try
        {
            await lane.Turn.WaitAsync();
            try
            {
                return await work();
            }
            finally
            {
                lane.Turn.Release();
            }
        }
        finally
        {
            Leave(key, lane);
        }
    }

    private Lane Enter(TKey key)
    {
        lock (lanes)
        {
            if (!lanes.TryGetValue(key, out var lane))
                lanes[key] = lane = new();
            lane.Inside++;
            return lane;
        }
    }

    // A lane goes with the last work in it, so that memory follows what is going on, not all that ever did.
    private void Leave(TKey key, Lane lane)
    {
        lock (lanes)
        {
            if (--lane.Inside > 0)
                return;
            lanes.Remove(key);
            lane.Dispose();
        }
    }

    private sealed class Lane : IDisposable
    {
        public readonly SemaphoreSlim Turn = new(1);
        public int Inside;

        public void Dispose() => Turn.Dispose();
    }
}
