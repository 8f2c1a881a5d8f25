using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Fitting;

/// <summary>
/// w0 to w3 from the second reviews alone, each drawn towards its default by a sixteenth of a loss a day (fsrs-rs), and
/// as if the default had been seen in some reviews too: a handful of answers says little about a person.
/// </summary>
internal static class InitialStabilities
{
    private const double PullPerDay = 1.0 / 16;
    private const int Steps = 40;
    private const double UsualReviews = 20;

    /// <param name="until">Only reviews before this day number.</param>
    public static SpacingParameters Fit(ReviewSequences log, int until)
    {
        double[] fitted = [.. Enumerable.Range(0, SpacingParameters.Count).Select(i => SpacingParameters.Default[i])];
        for (var grade = Grade.Again; grade <= Grade.Easy; grade++)
        {
            var seconds = Seconds(log, grade, until);
            if (seconds.Count > 0)
                fitted[(int)grade - 1] = Best(seconds, SpacingParameters.Default[(int)grade - 1]);
        }
        for (var i = 1; i < 4; i++)
            fitted[i] = Math.Max(fitted[i], fitted[i - 1]);
        return new(fitted);
    }

    private static List<(int Elapsed, bool Recalled)> Seconds(ReviewSequences log, Grade first, int until)
    {
        List<(int, bool)> seconds = [];
        for (var question = 0; question < log.Questions; question++)
        {
            var at = log.Starts[question] + 1;
            if (
                at < log.Starts[question + 1]
                && log.Grades[at - 1] == first
                && log.Days[at] < until
                && log.Elapsed[at] > 0
            )
                seconds.Add((log.Elapsed[at], log.Grades[at] is not Grade.Again));
        }
        return seconds;
    }

    /// <summary>Golden section over the logarithm of the stability.</summary>
    private static double Best(List<(int Elapsed, bool Recalled)> seconds, double usual)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var (least, most) = (Math.Log(0.001), Math.Log(100.0));
        for (var step = 0; step < Steps; step++)
        {
            var (one, other) = (most - golden * (most - least), least + golden * (most - least));
            if (Loss(Math.Exp(one)) < Loss(Math.Exp(other)))
                most = other;
            else
                least = one;
        }
        var share = seconds.Count / (seconds.Count + UsualReviews);
        return Math.Exp(share * (least + most) / 2 + (1 - share) * Math.Log(usual));

        double Loss(double stability) =>
            PullPerDay * Math.Abs(stability - usual)
            - seconds.Sum(second =>
            {
                var recall = Fsrs.Retrievability(SpacingParameters.Default, second.Elapsed, stability);
                return Math.Log(Math.Clamp(second.Recalled ? recall : 1 - recall, 1e-5, 1));
            });
    }
}
