using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>What is said when a question is put off.</summary>
internal static class LaterView
{
    public static ChatMessage OnceOnly { get; } = Line("You put this one off before. It can be answered now, or: skip");

    public static ChatMessage TooLate { get; } =
        Line("There is no good later time before your date. Answer now, or: skip");

    public static ChatMessage Menu(AttemptId attempt, IReadOnlyList<LaterTime> times) =>
        ChatMessage.Of(
            "When shall I ask again?",
            new ChatPart.Menu(
                PracticeActions.On(PracticeActions.Later, attempt),
                "When shall I ask again?",
                [.. times.Select(time => new MenuOption(time.Value, Label(time)))]
            )
        );

    public static ChatMessage PutOff(string when) => Line($"I will ask again {when}. You can answer before that too.");

    private static string Label(LaterTime time) =>
        time.Value switch
        {
            LaterTimes.InAnHour => "in an hour",
            LaterTimes.ThisEvening => "this evening",
            _ => "tomorrow",
        };

    private static ChatMessage Line(string words) => ChatMessage.Of(OwnClock.InWords(words), new ChatPart.Text(words));
}
