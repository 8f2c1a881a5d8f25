using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Interviews;
using Bot.Core.Practice.Silences;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Grading;

/// <summary>What is said after a grade.</summary>
internal static class GradeView
{
    /// <summary>A shorter streak is not worth half a line.</summary>
    private const int ShownStreak = 3;

    /// <summary>After the very first grade, and not before, one thing is asked.</summary>
    /// <param name="hears">Words that are typed here are heard.</param>
    public static ChatMessage First(Grade grade, Memory memory, DateOnly today, bool hears)
    {
        var words = $"{grade}. {Again(memory.DueOn, today)}";
        var message = ChatMessage.Of(
            words,
            new ChatPart.Text($"{words}\n{(hears ? DateView.Question : DateView.QuestionInAForm)}")
        );
        return DateView.ByForm(message, hears) with { Awaits = DateView.Awaited };
    }

    /// <param name="again">When it comes again, in words.</param>
    public static ChatMessage Graded(Grade grade, QuestionId question, Memory memory, string again, DayCount count)
    {
        var words = $"{grade}. {again}";
        var stuck = StuckView.Is(grade, memory);
        List<ChatPart> parts = [new ChatPart.Text($"{words}\n{(stuck ? $"{StuckView.Words}\n" : "")}{Today(count)}")];
        List<Choice> choices = [];
        if (stuck)
            choices.AddRange(StuckView.Choices(question));
        if (count.Done < count.Of)
            choices.AddRange([
                new(new(PracticeActions.Next), "Next"),
                new(new(SilenceView.EnoughVerb), "Enough for today"),
            ]);
        if (choices.Count > 0)
            parts.Add(new ChatPart.Buttons(choices));
        return ChatMessage.Of(words, parts) with { Awaits = ActionId.Nothing };
    }

    public static string Again(DateOnly due, DateOnly today) => $"I will ask it again {Around(due, today)}.";

    /// <summary>The plan asks what gains most for the day, due or not: it says no day of its own.</summary>
    public static string InPlan(bool chosen, DateOnly day)
    {
        var on = day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        return chosen
            ? $"Your plan asks it again before {on}."
            : $"Until {on} your plan asks others; after that it comes again.";
    }

    public static ChatMessage GradedBefore(Graded before)
    {
        var who = before.Suggested ? "I noted" : "You graded this";
        var words = $"{who} {before.Grade} on {Day(before.On)}. That stands.";
        return ChatMessage.Of(words, new ChatPart.Text(words)) with { Awaits = ActionId.Nothing };
    }

    private static string Today(DayCount count) =>
        (count.Done < count.Of ? $"{count.Done} of {count.Of} for today." : "That is all for today.")
        + (count.Streak >= ShownStreak ? $" {count.Streak} days in a row." : "");

    internal static string Around(DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            <= 0 => "today",
            1 => "tomorrow",
            < 7 => $"around {due.DayOfWeek}",
            _ when due.Year == today.Year => $"around {Day(due)}",
            _ => $"around {due.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        };

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
