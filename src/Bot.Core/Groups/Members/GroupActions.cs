using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Groups.Rounds;
using Bot.Core.Practice;

namespace Bot.Core.Groups.Members;

/// <summary>The verbs of groups; the subject is a group, a round or an attempt, and for some a choice behind a point.</summary>
internal static class GroupActions
{
    // Of a group.
    public const string Join = "group-join";
    public const string Leave = "group-leave";
    public const string Kept = "group-kept";
    public const string Name = "group-name";
    public const string Take = "group-take";
    public const string Import = "group-import";

    // Of a round.
    public const string Answer = "group-answer";
    public const string Send = "group-send";
    public const string Said = "group-said";
    public const string Mine = "group-mine";
    public const string Example = "group-example";

    // Of an attempt.
    public const string Grade = "group-grade";
    public const string Share = "group-share";
    public const string Change = "group-change";

    public const string Yes = "y";
    public const string No = "n";

    public static ActionId On(string verb, GroupId group, string? choice = null) => On(verb, group.Value, choice);

    public static ActionId On(string verb, RoundId round) => On(verb, round.Value, null);

    public static ActionId On(string verb, AttemptId attempt, Grade? grade = null) =>
        On(verb, attempt.Value, grade is { } one ? ((int)one).ToString(CultureInfo.InvariantCulture) : null);

    public static GroupId? Group(ActionId action) => Id(action) is { } id ? new GroupId(id) : null;

    public static RoundId? Round(ActionId action) => Id(action) is { } id ? new RoundId(id) : null;

    public static AttemptId? Attempt(ActionId action) => Id(action) is { } id ? new AttemptId(id) : null;

    /// <summary>What stands behind the point; empty: nothing.</summary>
    public static string Choice(ActionId action) => action.Subject.Split('.') is [_, var choice] ? choice : "";

    private static ActionId On(string verb, long id, string? choice) =>
        new(verb, string.Create(CultureInfo.InvariantCulture, $"{id}{(choice is null ? "" : ".")}{choice}"));

    private static long? Id(ActionId action) =>
        long.TryParse(action.Subject.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
