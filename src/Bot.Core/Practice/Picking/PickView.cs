using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Picking;

/// <summary>Why a question was picked, in words.</summary>
public static class PickView
{
    public const string New = "You have not seen this one yet.";

    public const string Unanswered = "You have seen this one, and not answered it yet.";

    public const string KnownWell = "You have answered this one well before.";

    /// <summary>What decided, and with a date how long it is until then.</summary>
    internal static string Why(Candidate candidate, PickWish wish, PickWeights weights)
    {
        var today = wish.Today.On;
        var why = candidate.Memory switch
        {
            null => candidate.AskedOn is null ? New : Unanswered,
            { } memory when memory.DueOn <= today => Due(memory, today),
            { } memory when wish.Ahead is null => Early(memory, today),
            { } memory => $"Asked {Phrase.Count(memory.Reviews, "time")}, last {Ago(memory.LastOn, today)}.",
        };
        if (wish.Of(candidate.Question) is QuestionWish.Star)
            why = $"You starred it. {why}";
        else if (candidate.Memory is not null && weights.IsWeak(candidate.Topic))
            why = $"{why} This topic sticks least so far.";
        return wish.Ahead is { } target ? $"{why} {Until(target.On, today)}" : why;
    }

    /// <param name="members">Who may be asked it.</param>
    /// <param name="unmet">For how many of them it is new.</param>
    /// <param name="due">For how many of the others it is due.</param>
    internal static string ForGroup(int members, int unmet, int due, PickWish wish)
    {
        var why = (unmet, due) switch
        {
            _ when unmet == members => "Nobody here has answered this one yet.",
            (0, 0) => "Of all questions it helps this group most today.",
            (0, _) => $"Due for {due} of {members} here.",
            (_, 0) => $"New for {unmet} of {members} here.",
            _ => $"New for {unmet} of {members} here, due for {due}.",
        };
        return wish.Ahead is { } target ? $"{why} {Until(target.On, wish.Today.On)}" : why;
    }

    /// <summary><c>6 days to Thursday 3 December.</c></summary>
    internal static string Until(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "Your date is today.",
            1 => "One day to your date.",
            var days => $"{days} days to {day.ToString("dddd d MMMM", CultureInfo.InvariantCulture)}.",
        };

    public static string Due(Memory memory, DateOnly today) => $"It is due: last asked {Ago(memory.LastOn, today)}.";

    public static string Early(Memory memory, DateOnly today) =>
        $"It is not due yet: last asked {Ago(memory.LastOn, today)}.";

    private static string Ago(DateOnly day, DateOnly today) =>
        (today.DayNumber - day.DayNumber) switch
        {
            <= 0 => "today",
            1 => "yesterday",
            < 14 and var days => Counted(days, "days"),
            < 60 and var days => Counted(days / 7, "weeks"),
            var days => Counted(days / 30, "months"),
        };

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit} ago");
}
