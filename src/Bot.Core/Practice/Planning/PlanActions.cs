using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Planning;

/// <summary>The verbs of the plan; the subject of a wish is the wish and the question.</summary>
internal static class PlanActions
{
    public const string Plan = "plan";
    public const string Question = "plan-question";
    public const string Wished = "wish";

    public static ActionId Wish(QuestionId question, QuestionWish wish) => new(Wished, $"{wish}.{Text(question)}");

    public static string Text(QuestionId question) => question.Value.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null: not a question.</returns>
    public static QuestionId? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new QuestionId(id) : null;

    /// <returns>Null: the subject is no wish about a question.</returns>
    public static (QuestionId Question, QuestionWish Wish)? WishOf(ActionId action) =>
        action.Subject.Split('.') is [var wish, var question]
        && Enum.TryParse<QuestionWish>(wish, out var wished)
        && Enum.IsDefined(wished)
        && Read(question) is { } id
            ? (id, wished)
            : null;

    /// <summary>The page that a press asks for, from 0; null: the first look.</summary>
    public static int? PageOf(ActionId action) =>
        int.TryParse(action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Min(page, 1_000)
            : null;
}
