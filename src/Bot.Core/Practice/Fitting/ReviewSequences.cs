using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Fitting;

/// <summary>The reviews of a learner in one row, question after question, ready to be gone through many times.</summary>
/// <param name="Starts">Where each question's reviews begin, and at last their count.</param>
/// <param name="Elapsed">Whole days since the review before of the same question.</param>
/// <param name="Days">The day number of each review.</param>
internal sealed record ReviewSequences(int[] Starts, Grade[] Grades, int[] Elapsed, int[] Days)
{
    /// <summary>More than this is not read: the newest say most about a person, and the work stays bounded.</summary>
    public const int Most = 50_000;

    public int Count => Grades.Length;

    public int Questions => Starts.Length - 1;

    /// <summary>In order of their days; a clock set back counts as the same day.</summary>
    public static ReviewSequences Of(IEnumerable<IReadOnlyList<Review>> histories)
    {
        List<int> starts = [0];
        List<Grade> grades = [];
        List<int> elapsed = [],
            days = [];
        foreach (var history in histories)
        {
            foreach (var review in history.Where(review => Enum.IsDefined(review.Grade)).OrderBy(review => review.On))
            {
                var first = grades.Count == starts[^1];
                elapsed.Add(first ? 0 : review.On.DayNumber - days[^1]);
                days.Add(review.On.DayNumber);
                grades.Add(review.Grade);
            }
            if (grades.Count > starts[^1])
                starts.Add(grades.Count);
            if (grades.Count >= Most)
                break;
        }
        return new([.. starts], [.. grades], [.. elapsed], [.. days]);
    }

    /// <summary>The first day of the last fifth of the reviews.</summary>
    public int DayOfLastFifth()
    {
        int[] sorted = [.. Days];
        Array.Sort(sorted);
        return sorted[sorted.Length * 4 / 5];
    }
}
