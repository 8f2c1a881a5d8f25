using Bot.Core.Schedules;

namespace Bot.Core.Progress;

/// <summary>Days practised in a row.</summary>
public static class Streak
{
    /// <summary>
    /// Counts practised days back from today, those off the schedule too. Only a scheduled day without practice ends
    /// it, and today does not: it is not over.
    /// </summary>
    /// <param name="practised">The learner's days, ascending, each once.</param>
    public static int Current(IReadOnlyList<DateOnly> practised, WeekDays scheduled, DateOnly today)
    {
        var next = today;
        var count = 0;
        for (var i = practised.Count - 1; i >= 0 && Rested(practised[i], next, scheduled); i--)
        {
            count++;
            next = practised[i];
        }
        return count;
    }

    /// <summary>Whether no scheduled day lies between two days.</summary>
    private static bool Rested(DateOnly from, DateOnly to, WeekDays scheduled)
    {
        // A week holds every day there is.
        var last = Math.Min(to.DayNumber, from.DayNumber + 8);
        for (var day = from.DayNumber + 1; day < last; day++)
        {
            if (scheduled.Include(DateOnly.FromDayNumber(day)))
                return false;
        }
        return true;
    }
}
