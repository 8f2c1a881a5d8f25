using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Groups.Members;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Groups;

/// <summary>What a group's channel reads: the card, the question, what is posted, and the evening's reveal.</summary>
internal static class GroupView
{
    /// <summary>The names under which messages of the channel are found again.</summary>
    public static string CardName(LearnerId circle) => $"group-card:{circle.Value}";

    public static string QuestionName(RoundId round) => $"group-question:{round.Value}";

    public static string PostName(AttemptId attempt) => $"group-post:{attempt.Value}";

    public static ChatMessage Card(Group group, Schedule schedule, int members)
    {
        var hour =
            $"{ScheduleView.Clock(schedule.At)}, {Zones.City(schedule.Zone)}, {ScheduleView.Days(schedule.Days)}";
        var rhythm = schedule.NextAt is null
            ? "This group is paused. "
            : $"This group gets one question a day at {hour}. ";
        return ChatMessage.Of(
            "One practice question a day in this channel",
            new ChatPart.Text(
                $"""
                {rhythm}{members.ToString(CultureInfo.InvariantCulture)} {(members is 1 ? "has" : "have")} joined.
                Your grade and the coach are seen by you alone. What you post in the thread is seen by all.
                {KeptAway}
                """
            ),
            new ChatPart.Buttons([
                new(GroupActions.On(GroupActions.Join, group.Id), "Join"),
                new(GroupActions.On(GroupActions.Leave, group.Id), "Leave"),
                new(GroupActions.On(GroupActions.Kept, group.Id), "What is kept?"),
            ])
        ) with
        {
            Name = CardName(group.Circle),
        };
    }

    /// <summary>Where answers are kept, said to those who are elsewhere.</summary>
    public const string KeptAway = "Answers are kept on the machine of whoever runs this bot.";

    /// <param name="late">After its hour, and then it says so.</param>
    public static ChatMessage Question(Round round, Question question, Schedule schedule, TimeSpan late)
    {
        var words = QuestionView.LateWords(late) is { } told ? $"({told}) " : "";
        return ChatMessage.Of(
            Phrase.Clip($"{words}Question of the day: {question.Text}", ChatLimits.Summary),
            new ChatPart.Heading(question.Text),
            new ChatPart.Text($"{Phrase.Sentence(question.Topic)} {Opens(round, question, schedule)}"),
            new ChatPart.Buttons([.. AnswerChoices(round.Id), MineChoice(round.Id)])
        ) with
        {
            Name = QuestionName(round.Id),
            OpensThread = round.On.ToString("ddd d MMM", CultureInfo.InvariantCulture),
        };
    }

    /// <param name="rarest">The point of the example that fewest found; null: too few answers to say.</param>
    public static ChatMessage Reveal(Round round, Question question, int answered, int members, string? rarest)
    {
        var found = rarest is null ? "" : $" Found least often: {Phrase.Clip(rarest, 60).TrimEnd('.', ';', ' ')}.";
        List<Choice> choices = [MineChoice(round.Id)];
        if (Yardstick.Of(question, null, "") is not null)
            choices.Insert(0, new(GroupActions.On(GroupActions.Example, round.Id), "Example answer"));
        return ChatMessage.Of(
            "The example answer is open now",
            new ChatPart.Heading(question.Text),
            new ChatPart.Text($"{answered} of {members} answered.{found}"),
            new ChatPart.Buttons(choices)
        ) with
        {
            Quiet = true,
        };
    }

    /// <summary>A member's words, as they asked; in the thread, with the same buttons as the question.</summary>
    public static ChatMessage Post(OpenAnswer answer) =>
        ChatMessage.Of(
            "An answer to the question of the day",
            new ChatPart.Text($"{answer.From.Name}, through PrepBot:"),
            new ChatPart.Quote(answer.Words),
            new ChatPart.Buttons([.. AnswerChoices(answer.Round)])
        ) with
        {
            Quiet = true,
        };

    public static ChatMessage Date(Group group, Target date, string zone) =>
        ChatMessage.Of(
            "This group has a date",
            new ChatPart.Text($"The date of this group: {When(date, zone)}."),
            new ChatPart.Buttons([new(GroupActions.On(GroupActions.Take, group.Id), "Take it as my date")])
        );

    public static ChatMessage CannotRead { get; } =
        ChatMessage.Of(
            "I cannot read messages here.",
            new ChatPart.Text(
                "I cannot read messages here. Use Answer above, or hold your message and choose Apps, Use as my answer."
            )
        );

    /// <summary><c>Marlow, backend engineer. Thursday 3 December 2026, 14:00, Lisbon</c>.</summary>
    public static string When(Target date, string zone)
    {
        var name = date.Name.Length is 0 ? "" : $"{Phrase.Sentence(date.Name)} ";
        var hour = date.At is { } at ? $", {LocalTimeText.Of(at, zone)}, {Zones.City(zone)}" : "";
        return $"{name}{date.On.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}{hour}";
    }

    private static Choice[] AnswerChoices(RoundId round) =>
        [
            new(GroupActions.On(GroupActions.Answer, round), "Answer"),
            new(GroupActions.On(GroupActions.Said, round), "I said it"),
        ];

    /// <summary>What is compared with words that were typed in the thread.</summary>
    private static Choice MineChoice(RoundId round) => new(GroupActions.On(GroupActions.Mine, round), "My grade");

    private static string Opens(Round round, Question question, Schedule schedule) =>
        Yardstick.Of(question, null, "") is null
            ? "There is no example answer to it yet."
            : $"The example answer opens here at {LocalTimeText.Of(round.OpensAt, schedule.Zone)}, or for you after your try.";
}
