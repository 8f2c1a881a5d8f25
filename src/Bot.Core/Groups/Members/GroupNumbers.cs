using Bot.Core.Groups.Rounds;
using Bot.Core.Practice;
using Bot.Core.Practice.Grading;
using Bot.Core.Questions;

namespace Bot.Core.Groups.Members;

/// <summary>A group as its coach sees it.</summary>
/// <param name="Practised">Members with an answer within the last seven days.</param>
/// <param name="Named">Those who let their name be seen.</param>
/// <param name="Hardest">Questions with five answers or more, the hardest first.</param>
internal sealed record GroupNumbers(
    int Joined,
    int Practised,
    IReadOnlyList<(string Name, int ThisWeek)> Named,
    IReadOnlyList<HardQuestion> Hardest,
    IReadOnlyList<SharedAnswer> Shared
);

internal sealed record HardQuestion(string Text, int Hard, int Answers);

/// <param name="Name">Null: this member's name is not seen by the coach.</param>
internal sealed record SharedAnswer(string? Name, string Question, string Words);

/// <summary>Counts what may be told of many, and only of enough of them.</summary>
internal static class Counting
{
    /// <summary>From so many members on it is told what was hard: fewer would tell of single people.</summary>
    public const int Enough = 5;

    /// <summary>The point of an example that fewest answers found.</summary>
    /// <returns>Null: fewer answers than are enough, or each point was found by all.</returns>
    public static string? Rarest(IReadOnlyList<RoundAnswer> answers, string example)
    {
        List<RoundAnswer> told = [.. answers.Where(answer => answer.Words.Length > 0)];
        if (told.Count < Enough)
            return null;
        return told.SelectMany(answer => Points.Each(answer.Words, example))
            .GroupBy(point => point.Point, point => point.Found)
            .Select(point => (Point: point.Key, Found: point.Count(found => found)))
            .Where(point => point.Found < told.Count)
            .OrderBy(point => point.Found)
            .Select(point => point.Point)
            .FirstOrDefault();
    }

    /// <summary>
    /// Questions by the share of Again and Hard, the hardest first; only those that enough members answered, each of whom
    /// counts with the last answer.
    /// </summary>
    public static IReadOnlyList<(QuestionId Question, int Hard, int Answers)> Hardest(
        IReadOnlyList<RoundAnswer> answers,
        int most
    ) =>
        [
            .. answers
                .Where(answer => answer.Grade is not null)
                .GroupBy(answer => (answer.Question, answer.Learner), (_, given) => given.MaxBy(answer => answer.At)!)
                .GroupBy(answer => answer.Question)
                .Select(one => (one.Key, Hard: one.Count(answer => answer.Grade <= Grade.Hard), Answers: one.Count()))
                .Where(one => one.Answers >= Enough && one.Hard > 0)
                .OrderByDescending(one => (double)one.Hard / one.Answers)
                .Take(most),
        ];
}
