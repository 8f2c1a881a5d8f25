using Bot.Core.Practice.Planning;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>A question to ask next.</summary>
/// <param name="Why">In words for the learner.</param>
public sealed record Pick(QuestionId Question, string Why);

/// <summary>
/// Which question comes next: the one whose asking is expected to gain the most recall on the day that counts. With a
/// date that is the interview, and what was never asked goes first. Without one it is two months ahead, and new
/// questions take turns with known ones, so that neither starve.
/// </summary>
public static class QuestionPicker
{
    /// <summary>Days ahead that count without a date.</summary>
    public const int Horizon = 60;

    /// <summary>Of so many answers one is a new question while known ones are due. See the benchmark's README.</summary>
    internal const int NewTurn = 2;

    /// <returns>Null: there is nothing to ask.</returns>
    public static Pick? Pick(IReadOnlyList<Candidate> candidates, PickWish wish) =>
        Best(new(candidates), wish, 1) is [var pick] ? pick : null;

    /// <summary>The best first, at most <paramref name="most"/>: the next in line when one is too near to today's.</summary>
    public static IReadOnlyList<Pick> Best(PickPool pool, PickWish wish, int most)
    {
        var totals = pool.TotalsOn(wish);
        List<Candidate> readable = [.. StarterBank.StepBack(pool, wish).Where(wish.Allows)];
        PickWeights weights = new(readable, totals.Topics, wish);
        ExpectedGain gain = new(wish, weights);
        var isFirst = totals.Met is 0;
        var newFirst = wish.Ahead is not null || totals.Reviews % NewTurn is 0;
        return
        [
            .. Planned(readable, pool with { Totals = totals }, wish, weights)
                .Select(candidate => Scored.Of(candidate, wish, gain, newFirst, isFirst))
                .OrderBy(scored => scored.Tier)
                .ThenByDescending(scored => scored.Score)
                .ThenBy(scored => scored.Order)
                .Take(most)
                .Select(scored => new Pick(scored.Candidate.Question, PickView.Why(scored.Candidate, wish, weights))),
        ];
    }

    /// <summary>What can be asked now; with fewer askings left than questions, of the chosen set.</summary>
    private static List<Candidate> Planned(List<Candidate> readable, PickPool pool, PickWish wish, PickWeights weights)
    {
        List<Candidate> open =
        [
            .. readable.Where(candidate =>
                wish.IsOpen(candidate)
                && (candidate.Memory is not { } memory || memory.DueOn <= wish.Today.On || wish.MayBeEarly)
            ),
        ];
        if (wish.Ahead is null || wish.Topic is not null)
            return open;
        var set = PracticePlan.Of(readable, pool, wish, weights).Ids;
        List<Candidate> chosen = [.. open.Where(candidate => set.Contains(candidate.Question))];
        return chosen.Count > 0 ? chosen : open;
    }

    /// <param name="Tier">Lower goes first, whatever it gains.</param>
    /// <param name="Order">Between equals: an order of the learner's own; of the unanswered, the longest ago first.</param>
    private readonly record struct Scored(Candidate Candidate, int Tier, double Score, ulong Order)
    {
        public static Scored Of(Candidate candidate, PickWish wish, ExpectedGain gain, bool newFirst, bool isFirst) =>
            new(
                candidate,
                TierOf(candidate, newFirst, isFirst),
                gain.Of(candidate),
                candidate is { Memory: null, AskedOn: { } asked }
                    ? (ulong)asked.UtcTicks
                    : KeyedOrder.Of(wish.Learner, candidate.Question.Value)
            );

        // Never asked, then asked and not answered. The very first has an answer: it shows what this bot does.
        private static int TierOf(Candidate candidate, bool newFirst, bool isFirst) =>
            candidate.Memory is not null ? (newFirst ? 3 : 0)
            : isFirst && !candidate.HasAnswer ? 2
            : candidate.AskedOn is null ? 1
            : 2;
    }
}
