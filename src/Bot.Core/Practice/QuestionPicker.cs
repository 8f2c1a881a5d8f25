using Bot.Core.Questions;

namespace Bot.Core.Practice;

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
    private const int NewTurn = 2;

    /// <summary>Hours, on the day on which the clocks are set back.</summary>
    private const int LongestDay = 25;

    /// <returns>Null: there is nothing to ask.</returns>
    public static Pick? Pick(IReadOnlyList<Candidate> candidates, PickWish wish) =>
        Best(candidates, wish, 1) is [var pick] ? pick : null;

    /// <summary>The best first, at most <paramref name="most"/>: the next in line when one is too near to today's.</summary>
    public static IReadOnlyList<Pick> Best(IReadOnlyList<Candidate> candidates, PickWish wish, int most)
    {
        List<Candidate> readable = [.. StarterBank.StepBack(candidates, wish).Where(wish.Allows)];
        PickWeights weights = new(readable, wish);
        var open = Planned(readable, wish, weights);
        var isFirst = readable.TrueForAll(candidate => candidate.AskedOn is null);
        var newFirst = wish.Ahead is not null || IsTurnOfNew(candidates);
        return
        [
            .. open.Select(candidate => Scored.Of(candidate, wish, weights, newFirst, isFirst))
                .OrderBy(scored => scored.Tier)
                .ThenByDescending(scored => scored.Score)
                .ThenBy(scored => scored.Order)
                .Take(most)
                .Select(scored => new Pick(scored.Candidate.Question, PickView.Why(scored.Candidate, wish, weights))),
        ];
    }

    /// <summary>For several at once: the question with the largest summed gain over those who may still be asked it.</summary>
    /// <returns>Null: nobody can be asked anything.</returns>
    public static Pick? ForGroup(IReadOnlyList<(IReadOnlyList<Candidate> Candidates, PickWish Wish)> members)
    {
        var sums = new Dictionary<QuestionId, double>();
        foreach (var (candidates, wish) in members)
        {
            PickWeights weights = new(candidates, wish);
            foreach (var candidate in candidates.Where(candidate => wish.Allows(candidate) && IsOpen(candidate, wish)))
                sums[candidate.Question] =
                    sums.GetValueOrDefault(candidate.Question) + Scored.Worth(candidate, wish, weights);
        }
        if (sums.Count is 0)
            return null;
        return new(sums.MaxBy(sum => (sum.Value, -sum.Key.Value)).Key, PickView.ForGroup(members.Count));
    }

    /// <summary>What can be asked now; with fewer askings left than questions, of the chosen set.</summary>
    private static List<Candidate> Planned(List<Candidate> readable, PickWish wish, PickWeights weights)
    {
        List<Candidate> open =
        [
            .. readable.Where(candidate =>
                IsOpen(candidate, wish)
                && (candidate.Memory is not { } memory || memory.DueOn <= wish.Today.On || wish.MayBeEarly)
            ),
        ];
        if (wish.Ahead is null || wish.Topic is not null)
            return open;
        var set = PracticePlan.Of(readable, wish, weights).Ids;
        List<Candidate> chosen = [.. open.Where(candidate => set.Contains(candidate.Question))];
        return chosen.Count > 0 ? chosen : open;
    }

    private static bool IsOpen(Candidate candidate, PickWish wish)
    {
        // What seems to be asked after today was asked before a clock was set back.
        var askedToday =
            candidate.AskedOn >= wish.Today.Began && candidate.AskedOn < wish.Today.Began.AddHours(LongestDay);
        var onTopic =
            wish.Topic?.Trim() is not { } topic
            || candidate.Topic.StartsWith(topic, StringComparison.OrdinalIgnoreCase);
        return onTopic && !askedToday;
    }

    private static bool IsTurnOfNew(IReadOnlyList<Candidate> candidates) =>
        candidates.Sum(candidate => (long)(candidate.Memory?.Reviews ?? 0)) % NewTurn is 0;

    /// <param name="Tier">Lower goes first, whatever it gains.</param>
    /// <param name="Order">Between equals: an order of the learner's own.</param>
    private readonly record struct Scored(Candidate Candidate, int Tier, double Score, ulong Order)
    {
        public static Scored Of(Candidate candidate, PickWish wish, PickWeights weights, bool newFirst, bool isFirst) =>
            new(
                candidate,
                TierOf(candidate, newFirst, isFirst),
                Worth(candidate, wish, weights),
                KeyedOrder.Of(wish.Learner, candidate.Question.Value)
            );

        public static double Worth(Candidate candidate, PickWish wish, PickWeights weights)
        {
            var today = wish.Today.On.DayNumber;
            var worth = wish.Ahead is { } target
                ? new Worth(wish.Spacing, today, target.On.DayNumber, Practice.Worth.BeforeADate)
                : new Worth(wish.Spacing, today, today + Horizon, Practice.Worth.Steadily);
            return weights.Of(candidate) * (candidate.Memory is { } memory ? worth.Of(memory) : worth.OfNew);
        }

        // Never asked, then asked and not answered. The very first has an answer: it shows what this bot does.
        private static int TierOf(Candidate candidate, bool newFirst, bool isFirst) =>
            candidate.Memory is not null ? (newFirst ? 3 : 0)
            : isFirst && !candidate.HasAnswer ? 2
            : candidate.AskedOn is null ? 1
            : 2;
    }
}
