using Bot.Core.Chat;

namespace Bot.Core.Practice.Planning;

/// <summary>How much a learner practises on a day.</summary>
/// <param name="Minutes">About, answers and grades included.</param>
public sealed record Pace(int PerDay, int Minutes)
{
    /// <summary>The three to choose from.</summary>
    public static IReadOnlyList<Pace> All { get; } = [new(1, 1), new(3, 4), new(6, 8)];
}

/// <summary>The three paces, in minutes a day.</summary>
internal static class PaceView
{
    public const string Question = "How much time do you have on a day?";

    /// <param name="verb">The action that keeps the pace; its subject is the questions a day.</param>
    public static ChatPart.Buttons Choices(string verb) =>
        new([.. Pace.All.Select(pace => new Choice(new(verb, $"{pace.PerDay}"), Words(pace)))]);

    /// <summary><c>Three, 4 minutes</c></summary>
    public static string Words(Pace pace)
    {
        var questions = pace.PerDay switch
        {
            1 => "One question",
            3 => "Three",
            6 => "Six",
            var many => $"{many}",
        };
        return $"{questions}, {Phrase.Count(pace.Minutes, "minute")}";
    }

    /// <summary>Said when the pace is chosen: <c>9 days, 3 a day: 13 questions, each at least twice. See them: /interview plan</c></summary>
    public static string Kept(PracticePlan plan) => $"{PlanView.Sentence(plan)} See them: /interview plan";
}
