namespace Bot.Core.Groups.Planning;

/// <summary>When the example answer opens for all: after the question, on the same day, which ends at four.</summary>
internal static class RevealHour
{
    private static readonly TimeOnly Evening = new(21, 0);
    private static readonly TimeOnly DayEnds = new(4, 0);
    private static readonly TimeOnly Late = new(20, 0);
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(3);

    /// <summary>In the evening, or some hours after a question that comes late.</summary>
    public static TimeOnly Usual(TimeOnly question) =>
        question.IsBetween(DayEnds, Late) ? Evening : question.Add(TimeToAnswer);

    public static bool Follows(TimeOnly reveal, TimeOnly question) =>
        reveal > question || (reveal < DayEnds && question >= DayEnds);

    /// <summary>With an hour of the reveal that follows the question; one that does stays.</summary>
    public static Group OpeningAfter(this Group group, TimeOnly question) =>
        Follows(group.RevealAt, question) ? group : group with { RevealAt = Usual(question) };
}
