using Bot.Core.Practice.Spacings;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Picking;

/// <summary>After a rest of several scheduled days the first question is an easy one, answered well before.</summary>
internal static class EasyReturn
{
    /// <summary>So many scheduled days without practice are a rest.</summary>
    private const int Rest = 3;

    /// <param name="practised">The learner's days, ascending.</param>
    public static bool Is(IReadOnlyList<DateOnly> practised, WeekDays scheduled, LocalDay today) =>
        practised is [.., var last] && SilentDays.Between(last, today.On, scheduled) >= Rest;

    /// <summary>What was never forgotten, the surest first; whether it was answered well, its reviews say.</summary>
    public static IEnumerable<Pick> Likely(IEnumerable<Candidate> candidates, PickWish wish) =>
        candidates
            .Where(candidate => candidate.Memory is { Lapses: 0 } && !wish.IsToday(candidate.AskedOn))
            .Where(wish.Allows)
            .OrderByDescending(candidate => Spacing.Retrievability(candidate.Memory!, wish.Today.On))
            .ThenBy(candidate => candidate.Question.Value)
            .Select(candidate => new Pick(candidate.Question, PickView.KnownWell));

    /// <summary>The learner said so themselves, the last time they were asked.</summary>
    /// <param name="reviews">Oldest first.</param>
    public static bool WentWell(IReadOnlyList<Review> reviews) =>
        reviews is [.., { Suggested: false, Grade: Grade.Good or Grade.Easy }];
}
