using System.Globalization;

namespace Bot.Core.Practice;

/// <summary>Why a question was picked, in words.</summary>
public static class PickView
{
    public const string New = "You have not seen this one yet.";

    public const string Unanswered = "You have seen this one, and not answered it yet.";

    public const string KnownWell = "You have answered this one well before.";

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
