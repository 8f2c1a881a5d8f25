using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Silences;
using Bot.Core.Schedules;

namespace Bot.Core.Interviews;

/// <summary>How the next date is asked for, said back and kept.</summary>
internal static class DateView
{
    public const string Question =
        "Do you have an interview date? Type it (Marlow, backend engineer, 3 Dec 14:00), or: no";

    public const string QuestionInAForm = "Do you have an interview date?";

    /// <summary>The next words are a date, or no.</summary>
    public static ActionId Awaited { get; } = new(DateAction.DateVerb, DateAction.Ask);

    public static ChatMessage AskAgain { get; } =
        Line("Then once more: company, role, day and hour, or just the day. Or: no") with
        {
            Awaits = Awaited,
        };

    public static ChatMessage Unread { get; } =
        Line("I could not read a day to come in that. For example: Marlow, 3 Dec 14:00. Or: no") with
        {
            Awaits = new(DateAction.DateVerb, DateAction.Last),
        };

    /// <summary>What is typed among others may not be heard, nor be meant for them.</summary>
    public static ChatMessage ByForm(ChatMessage message, bool hears, string subject = DateAction.Form) =>
        hears
            ? message
            : message with
            {
                Parts = [.. message.Parts, new ChatPart.Buttons([new(new(DateAction.DateVerb, subject), "Write it")])],
            };

    public static ChatForm DateForm { get; } =
        new(
            Awaited,
            "Your interview date",
            [new FormField.Line(Conversation.WordsField, "Such as: Marlow, engineer, 3 Dec 14:00")]
        );

    public static ChatForm PlaceForm(InterviewDate date) =>
        new(
            new(DateAction.DateVerb, $"{DateAction.Zone}|{date.Packed}"),
            "Your time",
            [new FormField.Line(Conversation.WordsField, "A city that has it, such as: Lisbon")]
        );

    public static ChatMessage Left { get; } = Done("I leave it for now. Without a date I ask steadily.");

    /// <param name="more">Questions of today are left.</param>
    public static ChatMessage None(bool more)
    {
        const string Words = "That is fine. Without a date I ask steadily.";
        var none = Done(more ? Words : $"{Words}\nThat is all for today.");
        return more
            ? none with
            {
                Parts =
                [
                    .. none.Parts,
                    new ChatPart.Buttons([
                        new(new(PracticeActions.Next), "Next"),
                        new(new(SilenceView.EnoughVerb), "Enough for today"),
                    ]),
                ],
            }
            : none;
    }

    /// <summary>The date is kept; how much time there is on a day is what the plan still needs.</summary>
    public static ChatMessage Kept { get; } =
        ChatMessage.Of(
            $"Kept. {PaceView.Question}",
            new ChatPart.Text($"Kept. {PaceView.Question}"),
            PaceView.Choices(PaceAction.PaceVerb)
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    public static ChatMessage Paced(PracticePlan plan) => Done($"{PaceView.Kept(plan)}\nThat is all for today.");

    public static ChatMessage Gone { get; } = Done("That date was from an older message.");

    public static ChatMessage Confirm(InterviewDate date, DateOnly today, string zone)
    {
        var name = date.Name.Length is 0 ? "" : $"{Phrase.Sentence(date.Name)} ";
        var hour = date.At is { } at ? $", {ScheduleView.Clock(at)}, {Zones.City(zone)}" : "";
        var day = date.On.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        var words = $"{name}{day}{hour}. {In(date.On.DayNumber - today.DayNumber)} Right?";
        return ChatMessage.Of(
            Phrase.Clip(words, ChatLimits.Summary),
            new ChatPart.Text(words),
            new ChatPart.Buttons([
                new(new(DateAction.DateVerb, $"{DateAction.Yes}|{date.Packed}"), "Yes"),
                new(new(DateAction.DateVerb, DateAction.Change), "Change it"),
            ])
        ) with
        {
            Awaits = Awaited,
        };
    }

    /// <summary>The platform does not tell the zone, so the clock is asked for before a date is kept.</summary>
    public static ChatMessage Clock(InterviewDate date, DateTimeOffset now, string zone)
    {
        var words = $"Is it {LocalTimeText.Of(now, zone)} for you now?";
        return ChatMessage.Of(
            words,
            new ChatPart.Text(words),
            new ChatPart.Buttons([
                new(new(DateAction.DateVerb, $"{DateAction.Clock}|{date.Packed}"), "Yes"),
                new(new(DateAction.DateVerb, $"{DateAction.Where}|{date.Packed}"), "No"),
            ])
        );
    }

    public static ChatMessage AskPlace(InterviewDate date, IReadOnlyList<string> near) =>
        Line(
            near.Count is 0
                ? "Which city has your time? For example: Lisbon"
                : $"I do not know that city. Did you mean {string.Join(" or ", near)}?"
        ) with
        {
            Awaits = new(DateAction.DateVerb, $"{DateAction.Zone}|{date.Packed}"),
        };

    private static string In(int days) =>
        days switch
        {
            0 => "Today.",
            1 => "Tomorrow.",
            _ => $"In {days} days.",
        };

    private static ChatMessage Done(string words) => Line(words) with { Awaits = ActionId.Nothing };

    private static ChatMessage Line(string words) => ChatMessage.Of(words.Split('\n')[0], new ChatPart.Text(words));
}
