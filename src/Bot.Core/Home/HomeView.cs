using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Schedules;

namespace Bot.Core.Home;

/// <summary>A person's home page.</summary>
internal static class HomeView
{
    public const string Verb = "home";
    public const string Hour = "hour";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Discreet = "discreet";
    public const string Leave = "leave";

    public const string HourField = "when";

    public static ChatMessage Page(HomeFacts facts) =>
        ChatMessage.Of(
            "PrepBot. One practice question a day",
            [
                .. Introduction(facts),
                .. Today(facts),
                new ChatPart.Facts([.. Rows(facts)]),
                new ChatPart.Buttons([.. Buttons(facts.Settings)]),
            ]
        );

    /// <param name="words">As they were typed; null: as the hour is set.</param>
    public static ChatForm HourForm(Schedule schedule, string? words = null) =>
        new(
            new(Verb, Hour),
            "Hour and days",
            [
                new FormField.Note("For example: 09:30 mon-fri Lisbon 2 a day"),
                new FormField.Line(HourField, "Hour, days, place, questions a day", words ?? Words(schedule)),
            ]
        );

    private static IEnumerable<ChatPart> Introduction(HomeFacts facts)
    {
        yield return new ChatPart.Heading("PrepBot");
        if (facts.Introduction is { } kept)
            yield return new ChatPart.Text(
                $"One practice question a day, from your notes, until the interview.\n{kept}\nDrop a file of notes into Messages, and I ask from it."
            );
    }

    private static IEnumerable<ChatPart> Today(HomeFacts facts) =>
        facts.Open switch
        {
            { Attempt.Answered: null } open => QuestionView.StillOpen(open).Parts,
            { } answered =>
            [
                new ChatPart.Text("Your answer is kept, and waits for its grade."),
                new ChatPart.Buttons([
                    new(PracticeActions.On(PracticeActions.Compare, answered.Attempt.Id), "Compare"),
                    new(new(PracticeActions.Next), "Another question"),
                ]),
            ],
            null =>
            [
                new ChatPart.Text("No question is open."),
                new ChatPart.Buttons([new(new(PracticeActions.Next), "A question now")]),
            ],
        };

    private static IEnumerable<(string, string)> Rows(HomeFacts facts)
    {
        var (schedule, next, discreet) = facts.Settings;
        yield return ("Next question", NextQuestion(schedule, facts.Now));
        if (schedule is not null)
            yield return ("Hour and days", Hours(schedule));
        if (next is not null)
            yield return ("Next date", Date(next, discreet, facts));
        yield return ("Asked from", Bank(facts.Counts));
        if (facts.Counts.ToWrite > 0)
            yield return ("To write", $"{Phrase.Count(facts.Counts.ToWrite, "question")} without an answer");
        yield return ("Practised", Practised(facts.Counts));
        yield return ("Discreet", discreet ? "on: nothing is shown before you press Open" : "off");
    }

    private static string NextQuestion(Schedule? schedule, DateTimeOffset now) =>
        schedule is null ? "only when you ask for one"
        : schedule.NextAt is { } next ? ScheduleView.When(next, now, schedule.Zone)
        : "paused";

    private static string Hours(Schedule schedule) =>
        $"{Phrase.Count(schedule.PerDay, "question")}, {ScheduleView.Days(schedule.Days)} at {ScheduleView.Clock(schedule.At)}, {Zones.City(schedule.Zone)}";

    private static string Date(Target next, bool discreet, HomeFacts facts)
    {
        var day = next.At is { } at
            ? ScheduleView.When(at, facts.Now, facts.Zone)
            : next.On.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        return discreet || next.Name.Length is 0 ? day : $"{day}. {Phrase.Clip(next.Name, 60)}";
    }

    private static string Bank(HomeCounts counts) =>
        counts.Bank.Mine > 0
            ? Phrase.Count(counts.Bank.Mine, "question of your own", "questions of your own")
            : $"{Phrase.Count(counts.Bank.Starter, "example question")}; your own notes are better";

    private static string Practised(HomeCounts counts) =>
        $"on {counts.DaysOfThirty} of the last 30 days"
        + (counts.Streak > 2 ? $", {Phrase.Count(counts.Streak, "day")} in a row" : "");

    private static IEnumerable<Choice> Buttons(HomeSettings settings)
    {
        yield return new(new(Verb, Hour), settings.Schedule is null ? "Ask me one every day" : "Change hour and days");
        if (settings.Schedule is not null)
            yield return settings.Schedule.NextAt is null
                ? new(new(Verb, Resume), "Go on asking")
                : new(new(Verb, Pause), "Pause");
        yield return new(new(Verb, Discreet), settings.Discreet ? "Discreet off" : "Discreet on");
        yield return new(new(Verb, Leave), "Leave");
    }

    // In the words that the hour is read from.
    private static string Words(Schedule schedule) =>
        $"{ScheduleView.Clock(schedule.At)} {Days(schedule.Days)} {Zones.City(schedule.Zone)} {schedule.PerDay} a day";

    private static string Days(WeekDays days) =>
        days switch
        {
            WeekDays.EveryDay => "daily",
            WeekDays.MondayToFriday => "mon-fri",
            _ => ScheduleView.Days(days).Replace(" and", ",", StringComparison.Ordinal),
        };
}
