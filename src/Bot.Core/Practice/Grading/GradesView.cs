using Bot.Core.Chat;

namespace Bot.Core.Practice.Grading;

/// <summary>The four grades, and the question that they answer.</summary>
internal static class GradesView
{
    /// <param name="guess">The suggested grade; null: none.</param>
    /// <param name="buttons">The platform shows buttons, beside which there is no room for what they mean.</param>
    public static IEnumerable<ChatPart> Ask(Grade? guess, bool buttons)
    {
        yield return new ChatPart.Text(
            $"Could you say this in the interview?{(guess is null ? "" : $"   My guess: {guess}")}"
        );
        if (buttons)
            yield return new ChatPart.Text(
                string.Join(' ', Enum.GetValues<Grade>().Select(grade => $"{grade}: {Meaning(grade)}."))
            );
    }

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
