using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Tests.Practice.Fitting;

/// <summary>The log of somebody who remembers by known parameters and is asked at about the time that the defaults ask.</summary>
internal static class SyntheticLog
{
    public static List<Review[]> Of(SpacingParameters truth, int reviews, int seed, int perQuestion = 8)
    {
        Random random = new(seed);
        List<Review[]> histories = [];
        for (var left = reviews; left > 0; left -= perQuestion)
            histories.Add([.. Question(truth, random, Math.Min(left, perQuestion))]);
        return histories;
    }

    /// <summary>Every weight drawn around its default.</summary>
    public static SpacingParameters Drawn(int seed)
    {
        Random random = new(seed);
        double[] weights =
        [
            .. SpacingParameters.Weights.Select(weight =>
                Math.Clamp(weight.Default * Math.Exp(random.NextDouble() * 1.2 - 0.6), weight.Least, weight.Most)
            ),
        ];
        Array.Sort(weights, 0, 4);
        return new(weights);
    }

    private static IEnumerable<Review> Question(SpacingParameters truth, Random random, int reviews)
    {
        var day = 740_000 + random.Next(300);
        var state = new MemoryState();
        Memory? known = null;
        for (var review = 0; review < reviews; review++)
        {
            var last = known?.LastOn.DayNumber ?? day;
            var recall = review is 0 ? 0.76 : Fsrs.Retrievability(truth, day - last, state.Stability);
            var grade = Graded(random, recall);
            state = review is 0 ? Fsrs.First(truth, grade) : Fsrs.Next(truth, state, grade, day - last);
            var made = new Review(DateOnly.FromDayNumber(day), grade);
            known = Spacing.After(known, made);
            yield return made;
            day += Math.Max(1, (int)((known.DueOn.DayNumber - day) * (0.5 + 1.5 * random.NextDouble())));
        }
    }

    private static Grade Graded(Random random, double recall)
    {
        var (pass, grade) = (random.NextDouble(), random.NextDouble());
        return pass >= recall ? Grade.Again
            : grade < 0.224 ? Grade.Hard
            : grade < 0.855 ? Grade.Good
            : Grade.Easy;
    }
}
