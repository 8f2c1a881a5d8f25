using Bot.Core.Chat;

namespace Bot.Core.Practice.Grading;

/// <summary>The four grades, and the question that they answer.</summary>
internal static class GradesView
{
    /// <param name="guess">The suggested grade; null: none.</param>
    public static ChatPart Ask(Grade? guess) =>
        new ChatPart.Text($"Could you say this in the interview?{(guess is null ? "" : $"   My guess: {guess}")}");

    /// <summary>With what each means, which is shown wherever they are.</summary>
    /// <param name="press">What a grade's button does.</param>
    public static IEnumerable<Choice> Choices(Func<Grade, ActionId> press) =>
        Enum.GetValues<Grade>()
            .Select(grade => new Choice(press(grade), grade.ToString()) { Meaning = Meaning(grade) });

    private static string Meaning(Grade grade) =>
        grade switch
        {
            Grade.Again => "not yet",
            Grade.Hard => "with effort",
            Grade.Good => "yes",
            _ => "without thinking",
        };
}
