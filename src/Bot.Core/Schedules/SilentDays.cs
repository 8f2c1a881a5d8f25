namespace Bot.Core.Schedules;

/// <summary>What a scheduled day brings to somebody who says nothing.</summary>
public enum DailyStep
{
    Question,

    /// <summary>No question: one line that offers less.</summary>
    Offer,

    Nothing,

    /// <summary>The bot says once that it has paused.</summary>
    Pause,
}

/// <summary>Days without a word, and what they bring.</summary>
public static class SilentDays
{
    private const int OffersOn = 3;
    private const int PausesOn = 7;

    /// <summary>A date so near keeps the questions coming.</summary>
    private const int NearDate = 7;

    /// <param name="silent">Days on which the bot spoke, or kept still because of the silence, since the last word.</param>
    /// <param name="date">The next interview; null: none.</param>
    public static DailyStep Step(int silent, DateOnly today, DateOnly? date)
    {
        if (date is { } on && on >= today && on.DayNumber - today.DayNumber <= NearDate)
            return DailyStep.Question;
        // Today is the first silent day until somebody says something.
        return (silent + 1) switch
        {
            < OffersOn => DailyStep.Question,
            OffersOn => DailyStep.Offer,
            < PausesOn => DailyStep.Nothing,
            _ => DailyStep.Pause,
        };
    }

    /// <summary>How many scheduled days lie between two days, neither included; counted no further than is asked for.</summary>
    public static int Between(DateOnly from, DateOnly to, WeekDays scheduled)
    {
        var count = 0;
        for (var day = from.AddDays(1); day < to && count < PausesOn; day = day.AddDays(1))
            count += scheduled.Include(day) ? 1 : 0;
        return count;
    }
}
