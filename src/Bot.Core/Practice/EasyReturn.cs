using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>After a rest of several scheduled days the first question is an easy one, answered well before.</summary>
internal static class EasyReturn
{
    /// <summary>So many scheduled days without practice are a rest.</summary>
    private const int Rest = 3;

    /// <param name="practised">The learner's days, ascending.</param>
    public static bool Is(IReadOnlyList<DateOnly> practised, WeekDays scheduled, LocalDay today) =>
        practised is [.., var last] && SilentDays.Between(last, today.On, scheduled) >= Rest;

    /// <returns>Null: nothing was answered well.</returns>
    public static Pick? Pick(IEnumerable<Candidate> candidates, PickWish wish)
    {
        var easy = candidates
            .Where(candidate => candidate.Memory is { Lapses: 0 } && !wish.IsToday(candidate.AskedOn))
            .Where(wish.Allows)
            .OrderByDescending(candidate => Spacing.Retrievability(candidate.Memory!, wish.Today.On))
            .ThenBy(candidate => candidate.Question.Value)
            .FirstOrDefault();
        return easy is null ? null : new(easy.Question, PickView.KnownWell);
    }
}
