using Bot.Core.Chat;
using Bot.Core.Groups.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Settings;

/// <summary>What those read who set a group up.</summary>
internal static class GroupSettingsView
{
    public static ChatMessage OnlyInAChannel { get; } =
        Line("A group lives in a channel. Say it there.", "In the terminal, piped: #NAME /group start 18:00 mon-fri");

    public static ChatMessage NotYours { get; } =
        Line("This is for those who may manage this channel, and for the group's coaches.");

    public static ChatMessage NoneHere { get; } = Line("There is no group here yet. To start one: /group start");

    /// <summary>A group that could not be asked is not started.</summary>
    public static ChatMessage Closed(SendOutcome.Unreachable closed) =>
        Line($"I cannot write here, so I started nothing. {closed.Reason}", closed.Fix ?? "");

    public static ChatMessage Ended { get; } =
        Line("The group has ended. Nobody is asked here any more, and everybody keeps what they did.");

    public static ChatMessage Shown(Group group, Schedule schedule, DateTimeOffset now)
    {
        var hour =
            $"{ScheduleView.Days(schedule.Days)} at {ScheduleView.Clock(schedule.At)}, {Zones.City(schedule.Zone)}";
        List<(string, string)> rows =
        [
            ("Question", hour),
            (
                "Next",
                schedule.NextAt is { } next ? ScheduleView.When(next, now, schedule.Zone) : "paused: /group start"
            ),
            ("Example answer", Opens(group.RevealAt, schedule.At)),
            ("Bank", BankName(group.Bank)),
            ("Topics", group.Topics.Count is 0 ? "all" : string.Join(", ", group.Topics)),
        ];
        if (group.Date is { } date)
            rows.Add(("Date", GroupView.When(date, schedule.Zone)));
        return ChatMessage.Of("This group", new ChatPart.Text("This group:"), new ChatPart.Facts(rows));
    }

    /// <summary>What was set up cannot be said in the channel, which is better heard now than at its hour.</summary>
    public static ChatMessage Barred(ChatMessage message) =>
        message with
        {
            Parts =
            [
                .. message.Parts,
                new ChatPart.Text(
                    "I may not write here yet, or not open threads. Allow me both in this channel, then once more: /group start"
                ),
            ],
        };

    /// <param name="count">Questions on the shelf that can be asked.</param>
    public static ChatMessage EmptyBank(Bank bank, int count) =>
        Line(
            $"Asked from the {BankName(bank)} from now on: {Phrase.Count(count, "question")}.",
            bank is Bank.Group
                ? "Drop a file of questions in this channel, and press Put it on the group's shelf."
                : "Nothing is asked until there is one."
        );

    public static ChatMessage NoSuchTopics(IReadOnlyList<string> known) =>
        Line(
            "I have no questions on that for this group. Nothing was changed.",
            known.Count is 0 ? "" : $"Topics here: {string.Join(", ", known.Take(12))}."
        );

    public static ChatMessage UnreadHour(string words) => Unread(words, "an hour", "18:00");

    public static ChatMessage BeforeTheQuestion(TimeOnly reveal, TimeOnly question) =>
        Line(
            $"The example answer opens after the question, which comes at {ScheduleView.Clock(question)}.",
            $"{ScheduleView.Clock(reveal)} is before it. Nothing was changed. "
                + $"For example: {ScheduleView.Clock(RevealHour.Usual(question))}"
        );

    public static ChatMessage UnreadDays(string words) => Unread(words, "days", "mon-fri");

    public static ChatMessage UnreadDate(string words) =>
        Unread(words, "a day to come", "Marlow, 3 Dec 14:00, or: none");

    public static ChatMessage UnreadStart(string words, IReadOnlyList<string> nearZones) =>
        Unread(
            words,
            "an hour, days or a place",
            $"/group start 18:00 mon-fri Lisbon{(nearZones.Count is 0 ? "" : $". Did you mean {string.Join(" or ", nearZones)}?")}"
        );

    public static ChatMessage UnknownPerson(string name) =>
        Line(
            $"I do not know \"{Phrase.Clip(name, 40)}\" here.",
            "Ask them to press Join, or to write to me once. Then name them again."
        );

    public static ChatMessage Appointed(string name) => Line($"{name} is a coach of this group now.");

    public static ChatMessage OnlyCoaches { get; } = Line("Numbers are for coaches. To name one: /group coach NAME");

    public static ChatMessage OnTheShelf(int questions) =>
        Line($"On the group's shelf now: {Phrase.Count(questions, "question")}.", "The group is asked from it.");

    public static string BankName(Bank bank) =>
        bank switch
        {
            Bank.Starter => "examples",
            Bank.Shared => "shared notes",
            _ => "group's own shelf",
        };

    private static string Opens(TimeOnly reveal, TimeOnly question) =>
        $"opens at {ScheduleView.Clock(reveal)}{(reveal < question ? ", the night after" : "")}";

    private static ChatMessage Unread(string words, string what, string example) =>
        Line(
            $"I could not read \"{Phrase.Clip(words, 60)}\" as {what}.",
            $"Nothing was changed. For example: {example}"
        );

    private static ChatMessage Line(string words, string more = "") =>
        ChatMessage.Of(
            Phrase.Clip(words, ChatLimits.Summary),
            new ChatPart.Text(more.Length is 0 ? words : $"{words}\n{more}")
        );
}
