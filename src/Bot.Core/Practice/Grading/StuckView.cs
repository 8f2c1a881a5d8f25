using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Grading;

/// <summary>What can be done with a question that does not stick, and what is said of it.</summary>
internal static class StuckView
{
    /// <summary>So many lapses, and it is said: another try alone will not help.</summary>
    private const int Lapses = 8;

    public const string Words = "This one does not stick yet.";
    public const string RewriteVerb = "stuck-rewrite";
    public const string SplitVerb = "stuck-split";

    public static bool Is(Grade grade, Memory memory) => grade is Grade.Again && memory.Lapses >= Lapses;

    public static IReadOnlyList<Choice> Choices(QuestionId question) =>
        [
            new(On(RewriteVerb, question), "Rewrite the answer"),
            new(On(SplitVerb, question), "Split it"),
            new(PlanActions.Wish(question, QuestionWish.Rest), "Rest it"),
        ];

    public static ChatForm Rewrite(Question question, string? answer) =>
        new(
            On(RewriteVerb, question.Id),
            "Your answer",
            [
                new FormField.Note(question.Text),
                new FormField.Passage("answer", "Shorter, and in your own words", answer),
            ]
        );

    public static ChatForm Split(Question question, TypedQuestion first, TypedQuestion second) =>
        new(
            On(SplitVerb, question.Id),
            "Two questions of one",
            [
                new FormField.Passage("first", "The first question", first.Text),
                new FormField.Passage("firstAnswer", "Its answer", first.Answer, Required: false),
                new FormField.Passage("second", "The second question", second.Text),
                new FormField.Passage("secondAnswer", "Its answer", second.Answer, Required: false),
            ]
        );

    public static ChatMessage Rewritten { get; } = Line("Kept as your answer. The next time you compare with it.");

    public static ChatMessage HasSplit { get; } =
        Line("Two questions now, on your own shelf. The old one is not asked any more; what you answered is kept.");

    public const string TheSame = "It is the same as the first.";

    public static ChatMessage Rests(QuestionId question, DateOnly until)
    {
        var words = $"It rests until {until.ToString("d MMMM", CultureInfo.InvariantCulture)}. Your answers are kept.";
        return ChatMessage.Of(
            words,
            new ChatPart.Text(words),
            new ChatPart.Buttons([new(PlanActions.Wish(question, QuestionWish.None), "Undo")])
        );
    }

    private static ActionId On(string verb, QuestionId question) => new(verb, PlanActions.Text(question));

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
