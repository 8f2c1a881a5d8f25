namespace Bot.Core.Practice.Picking;

/// <summary>How much a learner has met.</summary>
/// <param name="Met">Questions asked at least once.</param>
/// <param name="Today">Of these, asked today.</param>
public sealed record PracticeTotals(int Met, int Today, long Reviews, IReadOnlyDictionary<string, TopicTally> Topics)
{
    internal static PracticeTotals Of(IReadOnlyList<Candidate> candidates, PickWish wish)
    {
        Dictionary<string, TopicTally> topics = [];
        foreach (var candidate in candidates)
            if (candidate.Memory is { } memory)
                topics[candidate.Topic] = topics.GetValueOrDefault(candidate.Topic).With(memory.Reviews, memory.Lapses);
        return new(
            candidates.Count(candidate => candidate.AskedOn is not null),
            candidates.Count(candidate => wish.IsToday(candidate.AskedOn)),
            topics.Values.Sum(topic => topic.Reviews),
            topics
        );
    }
}

/// <summary>How a topic went.</summary>
public readonly record struct TopicTally(long Reviews, long Lapses)
{
    internal TopicTally With(int reviews, int lapses) => new(Reviews + reviews, Lapses + lapses);
}
