using Bot.Core.Chat;
using Bot.Core.Practice.Answering;

namespace Bot.Core.Practice.Silences;

/// <summary>What is said to somebody who says nothing, and when it is enough.</summary>
internal static class SilenceView
{
    public const string LessVerb = "less";
    public const string Weekly = "weekly";
    public const string EnoughVerb = "enough";
    public const string HereVerb = "here";

    public static ChatMessage Offer { get; } =
        ChatMessage.Of(
            "No catching up needed",
            new ChatPart.Text("No catching up needed."),
            new ChatPart.Buttons([
                new(new(PracticeActions.Next), "One short question"),
                new(new(LessVerb, Weekly), "Once a week"),
                new(new(LessVerb), "Pause"),
            ])
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    // Every delivery has a button, by which it is found again.
    public static ChatMessage Paused { get; } =
        ChatMessage.Of(
            "I have paused. Any word wakes me",
            new ChatPart.Text("I have paused. Any word wakes me."),
            OneQuestion
        ) with
        {
            Awaits = ActionId.Nothing,
        };

    public static ChatMessage PausedAsAsked { get; } = Line("Paused. Any time again: /prep resume");

    public static ChatMessage Enough { get; } = Line("That is all for today.");

    /// <summary>In place of a question of the day before: its buttons go, the question stays.</summary>
    /// <param name="question">Null: it is not shown.</param>
    /// <param name="noted">The suggested grade that its answer took; null: none, or there was no answer.</param>
    public static ChatMessage Closed(string? question, Grade? noted = null)
    {
        var words = noted is { } grade ? $"Closed. I noted {grade}. It will come round again." : Closing;
        ChatPart.Text line = new(words);
        return question is null
            ? ChatMessage.Of(words, line)
            : ChatMessage.Of(words, new ChatPart.Heading(question), line);
    }

    // Every delivery has a button, by which it is found again.
    public static ChatMessage WasOff(int questions)
    {
        var count = Phrase.Capital(Phrase.Number(questions));
        var words =
            $"{count} {(questions is 1 ? "question" : "questions")} did not come while I was off. Nothing to catch up";
        return ChatMessage.Of(words, new ChatPart.Text($"{words}."), OneQuestion);
    }

    /// <summary>Said elsewhere, or when they write again.</summary>
    public static string NotReached(string platform, DateOnly since, DateOnly today) =>
        $"I could not write to you on {Phrase.Capital(platform)} since {(today.DayNumber - since.DayNumber < 7 ? since.DayOfWeek : AnswerView.Day(since))}";

    public static ChatMessage Unreached(string platform, DateOnly since, DateOnly today)
    {
        var words = NotReached(platform, since, today);
        return ChatMessage.Of(
            words,
            new ChatPart.Text($"{words}. Your questions wait there until you write to me."),
            new ChatPart.Buttons([new(new(HereVerb), "Ask me here instead")])
        );
    }

    public static IReadOnlyList<ChatPart> Back(string platform, DateOnly since, DateOnly today) =>
        [new ChatPart.Text($"{NotReached(platform, since, today)}. Now your questions come again.")];

    private const string Closing = "Closed. It will come round again.";

    private static ChatPart.Buttons OneQuestion => new([new(new(PracticeActions.Next), "One short question")]);

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(words, new ChatPart.Text(words)) with
        {
            Awaits = ActionId.Nothing,
        };
}
