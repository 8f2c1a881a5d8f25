using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice;

/// <summary>What the bot says of itself, in four lines at most.</summary>
internal static class WelcomeView
{
    public static ChatMessage Introduction(string keptWhere, Schedule schedule, DateTimeOffset now, BankCount bank) =>
        ChatMessage.Of(
            "PrepBot. One practice question a day",
            new ChatPart.Text(
                $"""
                PrepBot. One practice question a day, from your notes, until the interview.
                {keptWhere}
                {Next(schedule, now)} Change it: /prep schedule. Leave: /prep forget
                {Bank(bank)}
                """
            )
        );

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
            ? $"Next question: {ScheduleView.When(next, now, schedule.Zone)}."
            : "Your questions are paused: /prep resume.";

    private static string Bank(BankCount bank) =>
        bank.Mine > 0
            ? $"I ask from your {Phrase.Count(bank.Mine, "question")}."
            : $"I brought {Phrase.Count(bank.Starter, "example question")}. Your own notes are better: /prep import FOLDER";
}
