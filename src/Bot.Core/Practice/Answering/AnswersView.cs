using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Practice.Answering;

/// <summary>How the log of answers is read.</summary>
internal static class AnswersView
{
    public const string ShowVerb = "shown";

    public static ChatMessage Gone { get; } = Line("That answer is gone. Your last ones: /prep answers");

    public static ChatMessage List(IReadOnlyList<LoggedAnswer> answers, string words) =>
        answers.Count > 0
            ? ChatMessage.Of(
                "Your last answers",
                new ChatPart.Menu(
                    new(ShowVerb),
                    "Your last answers. Show one:",
                    [.. answers.Select(answer => new MenuOption(Id(answer), Label(answer)))]
                )
            )
        : words.Length is 0 ? Line("You have no answers yet. A question now: /quiz")
        : Line($"No question that you answered has \"{Phrase.Clip(words, 60)}\" in it.");

    public static ChatMessage Whole(LoggedAnswer answer)
    {
        List<ChatPart> parts = [new ChatPart.Heading(answer.Question), new ChatPart.Text($"{Told(answer)}.")];
        if (answer.Attempt.Answered!.Words is { Length: > 0 } words)
            parts.Add(new ChatPart.Quote(words));
        return ChatMessage.Of(Phrase.Clip(answer.Question, ChatLimits.Summary), parts);
    }

    // A menu's labels are short on every platform.
    private static string Label(LoggedAnswer answer) => $"{Told(answer)}: {Phrase.Clip(answer.Question, 50)}";

    private static string Told(LoggedAnswer answer)
    {
        var day = AnswerView.Day(answer.Attempt.Answered!.On);
        return answer.Attempt.Graded switch
        {
            null => $"{day}, no grade",
            { Suggested: true } noted => $"{day}, {noted.Grade} (suggested)",
            var graded => $"{day}, {graded.Grade}",
        };
    }

    private static string Id(LoggedAnswer answer) => answer.Attempt.Id.Value.ToString(CultureInfo.InvariantCulture);

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
