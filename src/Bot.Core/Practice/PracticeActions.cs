using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Practice.Understanding;

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
    public const string Hint = "hint";
    public const string Later = "later";
    public const string More = "more";
    public const string NoAnswer = "noanswer";
    public const string Own = "own";
    public const string Stop = "stop";
    public const string Compare = "compare";
    public const string Keep = "keep";
    public const string NotMine = "notmine";
    public const string Star = "star";
    public const string Never = "never";
    public const string Again = "again";
    public const string Rewrite = "rewrite";
    public const string Add = "add";
    public const string Change = "change";
    public const string Asked = "asked";
    public const string Why = "why";

    public static ActionId On(string verb, AttemptId attempt) =>
        new(verb, attempt.Value.ToString(CultureInfo.InvariantCulture));

    public static ActionId Graded(AttemptId attempt, Grade grade) => new(Grade, $"{attempt.Value}.{(int)grade}");

    /// <summary>The name of the one reply to an answer; words in reply to it are that action.</summary>
    public static string Reply(AttemptId attempt) => On(Answer, attempt).ToString();

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

    /// <summary>The verb behind a word that was typed; null: help, which explains them.</summary>
    public static string? VerbOf(Control button) =>
        button switch
        {
            Control.Said => Said,
            Control.Hint => Hint,
            Control.Later => Later,
            Control.Skip => Skip,
            Control.Show => Show,
            Control.More => More,
            Control.Stop => Stop,
            Control.Compare => Compare,
            Control.Keep => Keep,
            Control.NotMine => NotMine,
            _ => null,
        };
}
