using Bot.Core.Schedules;

namespace Bot.Core.Progress;

/// <summary>Days practised in a row.</summary>
public static class Streak
{
    /// <summary>One empty day in so many breaks nothing.</summary>
    private const int Forgiven = 7;

    /// <summary>
    /// Counts practised days back from today, those off the schedule too. A scheduled day without practice ends it,
    /// unless it is the only one in seven days; today does not: it is not over.
    /// </summary>
    /// <param name="practised">The learner's days, ascending, each once.</param>
    public static int Current(IReadOnlyList<DateOnly> practised, WeekDays scheduled, DateOnly today)
    {
        var next = today;
        var count = 0;
        DateOnly? forgiven = null;
        for (var i = practised.Count - 1; i >= 0; i--)
        {
            var empty = Empty(practised[i], next, scheduled);
            var forgives = empty is [var day] && !(forgiven?.DayNumber - day.DayNumber < Forgiven);
            if (empty.Count > 0 && !forgives)
                break;
            if (forgives)
                forgiven = empty[0];
            count++;
            next = practised[i];
        }
        return count;
    }

    /// <summary>The scheduled days between two days; two are as many as matter.</summary>
    private static List<DateOnly> Empty(DateOnly from, DateOnly to, WeekDays scheduled)
    {
        List<DateOnly> empty = [];
        for (var day = from.AddDays(1); day < to && empty.Count < 2; day = day.AddDays(1))
            if (scheduled.Include(day))
                empty.Add(day);
        return empty;
    }
}
