using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Export;

/// <param name="At">When it begins; null: only the day is known.</param>
/// <param name="Topics">What it asks about, as far as it was said.</param>
public sealed record ExportedDate(DateOnly On, DateTimeOffset? At, string Name, IReadOnlyList<string> Topics)
{
    public static ExportedDate Of(Target target) => new(target.On, target.At, target.Name, target.Topics);
}

/// <summary>What the person has set, or what holds where they set nothing.</summary>
/// <param name="Zone">An IANA id; the hours are in it.</param>
/// <param name="Questions">Null: none come by themselves.</param>
public sealed record ExportedSettings(string Zone, ExportedHours? Questions, IReadOnlyList<ExportedAccount> Accounts);

/// <summary>When questions come by themselves.</summary>
/// <param name="Hour">On a 24-hour clock, as <c>09:30</c>.</param>
/// <param name="Days">Names of weekdays.</param>
/// <param name="QuietFrom">From this hour on nothing else comes.</param>
/// <param name="Next">When the next comes; null: they are paused.</param>
public sealed record ExportedHours(
    string Hour,
    IReadOnlyList<string> Days,
    int PerDay,
    string QuietFrom,
    string QuietTo,
    DateTimeOffset? Next
)
{
    public static ExportedHours Of(Schedule schedule) =>
        new(
            ScheduleView.Clock(schedule.At),
            [.. ScheduleView.Named(schedule.Days)],
            schedule.PerDay,
            ScheduleView.Clock(schedule.Quiet.From),
            ScheduleView.Clock(schedule.Quiet.To),
            schedule.NextAt
        );
}

/// <param name="Account">Such as <c>discord:123</c>.</param>
/// <param name="Discreet">What comes by itself shows nothing before a press; null: never chosen, so it is as its platform has it.</param>
public sealed record ExportedAccount(string Account, string Name, bool? Discreet);
