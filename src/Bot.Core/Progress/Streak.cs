namespace Bot.Core.Progress;

/// <summary>Days practised in a row.</summary>
public static class Streak
{
    /// <summary>One empty day in so many breaks nothing.</summary>
    private const int Forgiven = 7;

    /// <summary>
    /// Counts practised days back from today. A day on which a question came and nothing was practised ends it, unless it
    /// is the only one in seven days; today does not: it is not over. Days without a question (off days, pauses, the bot
    /// was down) neither count nor end it.
    /// </summary>
    /// <param name="practised">The learner's days, ascending, each once.</param>
    /// <param name="asked">Days on which a question came; those of an interview are left out.</param>
    public static int Current(IReadOnlyList<DateOnly> practised, IReadOnlySet<DateOnly> asked, DateOnly today)
    {
        var next = today;
        var count = 0;
        DateOnly? forgiven = null;
        for (var i = practised.Count - 1; i >= 0; i--)
        {
            var empty = asked.Where(day => day > practised[i] && day < next).Take(2).ToList();
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
}
