using Bot.Core.People;

namespace Bot.Core.Practice.Picking;

/// <summary>The bank that comes with the bot.</summary>
public static class StarterBank
{
    /// <summary>
    /// Takes starter questions out where they have stepped back: of every topic for which the learner, or everyone on
    /// this bot, has questions. A learner without any keeps them all.
    /// </summary>
    public static IEnumerable<Candidate> StepBack(PickPool pool, PickWish wish)
    {
        var (candidates, wanted) = (pool.Candidates, wish.StarterTopics);
        if (pool.Large)
            return candidates.Where(candidate =>
                candidate.Shelf is not Shelf.Starter || wanted.Contains(candidate.Topic)
            );
        var covered = candidates
            .Where(candidate => candidate.Shelf is Shelf.Mine or Shelf.Everyone)
            .Select(candidate => candidate.Topic)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        covered.ExceptWith(wanted);
        return candidates.Where(candidate =>
            candidate.Shelf is not Shelf.Starter || !covered.Contains(candidate.Topic)
        );
    }
}
