using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>What a learner could be asked today of what they have met, the best first.</summary>
/// <param name="Met">Without a date what is due goes before the rest.</param>
/// <param name="Unanswered">The longest ago first.</param>
/// <param name="Besides">Asked today, starred, easy for a return: what a pick must know of whatever its worth.</param>
internal sealed record DayList(
    IReadOnlyList<QuestionId> Met,
    IReadOnlyList<QuestionId> Unanswered,
    IReadOnlyList<QuestionId> Besides,
    PracticeTotals Totals
)
{
    /// <summary>What was never asked, where a draw found none of it; null: draw.</summary>
    public IReadOnlyList<long>? Unseen { get; init; }

    public int Length => Math.Max(Met.Count, Unanswered.Count);

    /// <summary>So many of each from a place on, and at the start what stands besides.</summary>
    public IEnumerable<long> Slice(int from, int most) =>
        Met.Skip(from)
            .Take(most)
            .Concat(Unanswered.Skip(from).Take(most))
            .Concat(from is 0 ? Besides : [])
            .Select(question => question.Value);

    /// <param name="asked">How many were asked today by now: what came since the list was made counts as a review.</param>
    public PracticeTotals TotalsNow(int asked)
    {
        var since = Math.Max(0, asked - Totals.Today);
        return Totals with { Met = Totals.Met + since, Today = asked, Reviews = Totals.Reviews + since };
    }
}
