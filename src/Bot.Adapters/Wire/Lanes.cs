namespace Bot.Adapters.Wire;

/// <summary>
/// A lane for each limit of the server. A request names its route and the resource that the server counts by; which
/// routes share a limit is learned from the responses.
/// </summary>
internal sealed class Lanes(TimeProvider clock)
{
    private const int FewLanes = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> buckets = [];
    private readonly Dictionary<(string Bucket, string Resource), Place> places = [];
    private int sweepAt = FewLanes;

    /// <summary>How many are remembered; those with nothing to remember are dropped now and then.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return places.Count;
        }
    }

    /// <summary>Waits for room in the lane of this route and resource.</summary>
    public async Task<Passage> EnterAsync(string route, string resource, CancellationToken ct)
    {
        var place = Claim(route, resource);
        try
        {
            await place.Lane.EnterAsync(ct);
        }
        catch
        {
            Release(place);
            throw;
        }
        return new(this, place, route, resource);
    }

    private Place Claim(string route, string resource)
    {
        lock (gate)
        {
            if (places.Count >= sweepAt)
                Sweep();
            var key = (buckets.GetValueOrDefault(route, route), resource);
            if (!places.TryGetValue(key, out var place))
                places[key] = place = new(new(clock));
            place.Users++;
            return place;
        }
    }

    private void Release(Place place)
    {
        lock (gate)
            place.Users--;
    }

    // From now on the route is known by the server's name of its limit, and the lane with it.
    private void Learn(string route, string resource, Place place, string bucket)
    {
        lock (gate)
        {
            buckets[route] = bucket;
            places.TryAdd((bucket, resource), place);
        }
    }

    private void Sweep()
    {
        // Found first: a lane may stand under its route and under its bucket, and goes from both or from none.
        var forgotten = places.Values.Where(place => place is { Users: 0, Lane.Forgettable: true }).ToHashSet();
        foreach (var (key, _) in places.Where(pair => forgotten.Contains(pair.Value)).ToList())
            places.Remove(key);
        foreach (var place in forgotten)
            place.Lane.Dispose();
        sweepAt = Math.Max(FewLanes, places.Count * 2);
    }

    internal sealed class Place(Lane lane)
    {
        public Lane Lane { get; } = lane;

        public int Users { get; set; }
    }

    /// <summary>A request that is in its lane until <see cref="Leave"/>.</summary>
    internal sealed class Passage(Lanes lanes, Place place, string route, string resource)
    {
        /// <param name="news">Null: the response told nothing, or there is none.</param>
        /// <param name="pause">How long the server wants no more of these; null: it took this one.</param>
        public void Leave(LaneNews? news, TimeSpan? pause)
        {
            if (pause is { } wait)
                place.Lane.Pause(wait);
            place.Lane.Leave(news);
            if (news is not null)
                lanes.Learn(route, resource, place, news.Bucket);
            lanes.Release(place);
        }
    }
}
