using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>After a rest of several scheduled days the first question is an easy one, answered well before.</summary>
internal static class EasyReturn
{
    /// <summary>So many scheduled days without practice are a rest.</summary>
    private const int Rest = 3;

    /// <param name="practised">The learner's days, ascending.</param>
    /// <returns>Null: nobody returns, or nothing was answered well.</returns>
    public static Pick? Pick(
        IReadOnlyList<Candidate> candidates,
        IReadOnlyList<DateOnly> practised,
        WeekDays scheduled,
        LocalDay today
    )
    {
        if (practised is not [.., var last] || SilentDays.Between(last, today.On, scheduled) < Rest)
            return null;
        var easy = candidates
            .Where(candidate => candidate.Memory is { Lapses: 0 } && !(candidate.AskedOn >= today.Began))
            .OrderByDescending(candidate => Spacing.Retrievability(candidate.Memory!, today.On))
            .ThenBy(candidate => candidate.Question.Value)
            .FirstOrDefault();
        return easy is null ? null : new(easy.Question, PickView.KnownWell);
    }
}
