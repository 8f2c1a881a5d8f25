using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Practice;

/// <summary>The verbs of practice; the subject is the attempt, and for a grade the attempt and the grade.</summary>
internal static class PracticeActions
{
    public const string Write = "write";
    public const string Answer = "answer";
    public const string Said = "said";
    public const string Show = "show";
    public const string Skip = "skip";
    public const string Grade = "grade";
    public const string Next = "next";

    public static ActionId On(string verb, AttemptId attempt) =>
        new(verb, attempt.Value.ToString(CultureInfo.InvariantCulture));

    public static ActionId Graded(AttemptId attempt, Grade grade) => new(Grade, $"{attempt.Value}.{(int)grade}");

    /// <returns>Null: the subject is not an attempt.</returns>
    public static AttemptId? Attempt(ActionId action) =>
        long.TryParse(action.Subject.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new AttemptId(id)
            : null;

    /// <returns>Null: the subject names no grade.</returns>
    public static Grade? GradeOf(ActionId action) =>
        int.TryParse(action.Subject.Split('.')[^1], out var number) && Enum.IsDefined((Grade)number)
            ? (Grade)number
            : null;
}
