using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Quizzing;

/// <summary>What the bot says of itself, in four lines at most.</summary>
internal static class WelcomeView
{
    /// <summary>To somebody who is not at the bot's own machine: it has no names of folders for them.</summary>
    public const string KeptElsewhere =
        "Whoever runs this bot keeps your answers on their machine. Nobody else is shown them.";

    /// <param name="keptHere">Where answers are kept, for somebody at that machine; null: for somebody elsewhere.</param>
    /// <param name="canDrop">Files are dropped here; else a path is typed.</param>
    /// <param name="asksTime">The hour is in a zone that nobody told, and may be another.</param>
    public static ChatMessage Introduction(
        string? keptHere,
        Schedule schedule,
        DateTimeOffset now,
        BankCount bank,
        bool canDrop,
        bool asksTime
    )
    {
        List<ChatPart> parts =
        [
            new ChatPart.Text(
                $"""
                PrepBot. One practice question a day, from your notes, until the interview.
                {keptHere ?? KeptElsewhere}
                {Next(schedule, now)} Change it: /prep schedule. Leave: /prep forget
                {Bank(bank, canDrop ? "drop a file here." : "/prep import FOLDER")}
                """
            ),
        ];
        if (asksTime)
            parts.Add(new ChatPart.Buttons([new(new(ScheduleView.AnotherTimeVerb), "Another time")]));
        return ChatMessage.Of("PrepBot. One practice question a day", parts);
    }

    public static ChatMessage Back(Schedule schedule, DateTimeOffset now) =>
        ChatMessage.Of("PrepBot", new ChatPart.Text($"PrepBot. {Next(schedule, now)}"));

    public static ChatMessage Done(ChatMessage greeting) =>
        greeting with
        {
            Parts =
            [
                .. greeting.Parts,
                new ChatPart.Text("Nothing is open. A question now: /quiz. All commands: /prep help"),
            ],
        };

    public static ChatMessage With(ChatMessage greeting, ChatMessage question) =>
        question with
        {
            Parts = [.. greeting.Parts, .. question.Parts],
        };

    private static string Next(Schedule schedule, DateTimeOffset now) =>
        schedule.NextAt is { } next
            ? $"Next question: {ScheduleView.OnOwnClock(next, now, schedule.Zone)}{Condition(schedule)}."
            : "Your questions are paused: /prep resume.";

    private static string Condition(Schedule schedule) => schedule.Id == default ? ", once you have answered one" : "";

    private static string Bank(BankCount bank, string bring) =>
        bank.Mine > 0
            ? $"I ask from your {Phrase.Count(bank.Mine, "question")}."
            : $"I brought {Phrase.Count(bank.Starter, "example question")}. Your own notes are better: {bring}";
}
