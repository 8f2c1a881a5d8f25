using Bot.Core.People;
using Bot.Core.Practice;

namespace Bot.Testing.Storage;

public static class Pools
{
    /// <summary>What could be asked of a learner, whatever the day: of a person's size, all of it.</summary>
    public static async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        this IPracticeLog log,
        LearnerId learner,
        CancellationToken ct
    )
    {
        var pool = await log.PoolAsync(new(learner, new(DateOnly.MinValue, default), new HashSet<string>()), ct);
        return pool.Candidates;
    }
}
