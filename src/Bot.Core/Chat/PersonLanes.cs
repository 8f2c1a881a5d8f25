namespace Bot.Core.Chat;

/// <summary>One input at a time per person, in the order heard; people do not wait for each other.</summary>
public sealed class PersonLanes
{
    private readonly Dictionary<(string Platform, string Id), Lane> lanes = [];

    public async Task<T> RunAsync<T>(ChatUser person, Func<Task<T>> work)
    {
        var lane = Enter(person);
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
            Leave(person, lane);
        }
    }

    private Lane Enter(ChatUser person)
    {
        lock (lanes)
        {
            if (!lanes.TryGetValue((person.Platform, person.Id), out var lane))
                lanes[(person.Platform, person.Id)] = lane = new();
            lane.Inside++;
            return lane;
        }
    }

    // A lane goes with the last input in it, so that memory follows those who are talking, not all who ever did.
    private void Leave(ChatUser person, Lane lane)
    {
        lock (lanes)
        {
            if (--lane.Inside > 0)
                return;
            lanes.Remove((person.Platform, person.Id));
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
