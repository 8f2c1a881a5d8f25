using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Planning;

/// <summary>What the days until a date have room for.</summary>
/// <param name="Askings">Days times questions a day, less what was asked today.</param>
/// <param name="Questions">The chosen ones, those that count most first.</param>
/// <param name="All">There is room for everything.</param>
/// <param name="Recall">Expected on the day, over the chosen ones, from 0 to 1.</param>
public sealed record PracticePlan(
    int Days,
    int PerDay,
    long Askings,
    IReadOnlyList<Candidate> Questions,
    bool All,
    double Recall
)
{
    /// <summary>A smaller set is chosen when it reaches so much of what the best one gains: it is easier to look at.</summary>
    private const double GoodEnough = 0.995;

    internal HashSet<QuestionId> Ids => [.. Questions.Select(candidate => candidate.Question)];

    /// <summary>How often each chosen question can be asked at least.</summary>
    public long Each => Questions.Count is 0 ? 0 : Askings / Questions.Count;

    /// <param name="candidates">All that this learner could be asked, starter questions included.</param>
    public static PracticePlan For(IReadOnlyList<Candidate> candidates, PickWish wish) =>
        For(new PickPool(candidates), wish);

    public static PracticePlan For(PickPool pool, PickWish wish)
    {
        List<Candidate> readable = [.. StarterBank.StepBack(pool, wish).Where(wish.Allows)];
        return Of(readable, pool, wish, new PickWeights(readable, pool.TotalsOn(wish).Topics, wish));
    }

    /// <param name="candidates">All of the pool that this learner may be asked.</param>
    internal static PracticePlan Of(
        IReadOnlyList<Candidate> candidates,
        PickPool pool,
        PickWish wish,
        PickWeights weights
    )
    {
        var days = (wish.Ahead?.On.DayNumber ?? wish.Today.On.DayNumber) - wish.Today.On.DayNumber;
        var askings = wish.AskingsLeft(pool.TotalsOn(wish).Today);
        var all = !pool.Large && askings >= candidates.Count;
        var curves = new RecallCurves(wish.Spacing, wish.Today.On.DayNumber, days);
        List<Weighed> ranked =
        [
            .. candidates
                .Select(candidate => new Weighed(candidate, weights.Of(candidate)))
                .OrderByDescending(weighed => weighed.Weight * curves.FirstGain(weighed.Candidate.Memory))
                .ThenBy(weighed => weighed.Candidate.Question.Value)
                .Take((int)Math.Min(askings, candidates.Count)),
        ];
        var size = all ? ranked.Count : BestSize(ranked, askings, curves);
        var chosen = ranked[..size];
        return new(
            days,
            wish.PerDay,
            askings,
            [.. chosen.Select(weighed => weighed.Candidate)],
            all,
            size is 0 ? 0 : chosen.Average(one => curves.Of(one.Candidate.Memory, askings / size))
        );
    }

    /// <summary>
    /// The size of the set with the largest expected recall over all that is weighed: every question in it is asked
    /// equally often, the first ones once more where the askings do not divide.
    /// </summary>
    private static int BestSize(List<Weighed> ranked, long askings, RecallCurves curves)
    {
        // sums[k][n]: what the first n gain when each is asked k more times.
        var sums = new double[RecallCurves.Most + 1][];
        for (var times = 0; times <= RecallCurves.Most; times++)
        {
            sums[times] = new double[ranked.Count + 1];
            for (var n = 0; n < ranked.Count; n++)
            {
                var (candidate, weight) = ranked[n];
                var gain = curves.Of(candidate.Memory, times) - curves.Of(candidate.Memory, 0);
                sums[times][n + 1] = sums[times][n] + weight * gain;
            }
        }
        var gains = Enumerable.Range(1, ranked.Count).Select(Gain).ToList();
        return gains.FindIndex(gain => gain >= GoodEnough * gains.Max()) + 1;

        double Gain(int size)
        {
            var (each, more) = ((int)Math.Min(askings / size, RecallCurves.Most), (int)(askings % size));
            var once = Math.Min(each + 1, RecallCurves.Most);
            return sums[once][more] + sums[each][size] - sums[each][more];
        }
    }

    private readonly record struct Weighed(Candidate Candidate, double Weight);
}
