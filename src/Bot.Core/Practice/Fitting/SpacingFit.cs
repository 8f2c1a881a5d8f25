using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Fitting;

/// <summary>
/// FSRS-6 parameters from a learner's own log, by the published recipe (fsrs-rs): first the initial stabilities, then
/// all weights by Adam on small batches, held near the defaults as far as people's weights usually lie from them.
/// </summary>
public static class SpacingFit
{
    /// <summary>Below so many graded reviews nothing is fitted.</summary>
    public const int Fewest = 64;

    /// <summary>From so many on all weights are fitted; below, the initial stabilities only.</summary>
    public const int EnoughForAll = 512;

    private const int Epochs = 6;
    private const int Batch = 512;
    private const double Rate = 0.04;

    // How far people's weights lie from the defaults (fsrs-rs, PARAMS_STDDEV).
    private static readonly double[] Deviations =
    [
        6.43,
        9.66,
        17.58,
        27.85,
        0.57,
        0.28,
        0.6,
        0.12,
        0.39,
        0.18,
        0.33,
        0.3,
        0.09,
        0.16,
        0.57,
        0.25,
        1.03,
        0.31,
        0.32,
        0.14,
        0.27,
    ];

    /// <param name="histories">The reviews of each question.</param>
    /// <returns>
    /// Never worse than the defaults on the newest fifth of the reviews, which were held back: what does not foretell
    /// these better by more than chance is not used.
    /// </returns>
    /// <exception cref="OperationCanceledException">Its time is up.</exception>
    public static SpacingParameters Fit(IEnumerable<IReadOnlyList<Review>> histories, CancellationToken ct = default)
    {
        var log = ReviewSequences.Of(histories);
        if (log.Count < Fewest)
            return SpacingParameters.Default;
        var heldBack = log.DayOfLastFifth();
        SpacingParameters Whole(int until) => All(log, until, ct);
        SpacingParameters First(int until) => InitialStabilities.Fit(log, until);
        if (log.Count >= EnoughForAll && IsBetter(log, Whole(heldBack), heldBack, errors: 2))
            return Whole(int.MaxValue);
        return IsBetter(log, First(heldBack), heldBack, errors: 1) ? First(int.MaxValue) : SpacingParameters.Default;
    }

    /// <summary>Better than the defaults by more than some standard errors of the difference: all weights can do more harm.</summary>
    private static bool IsBetter(ReviewSequences log, SpacingParameters fitted, int from, double errors)
    {
        RecallLoss loss = new(log);
        var usual = loss.Each(SpacingParameters.Default, from, int.MaxValue);
        var ours = loss.Each(fitted, from, int.MaxValue);
        if (usual.Count < 2)
            return false;
        double[] gains = [.. usual.Zip(ours, (one, other) => one - other)];
        var mean = gains.Average();
        var variance = gains.Sum(gain => (gain - mean) * (gain - mean)) / (gains.Length - 1);
        return mean > errors * Math.Sqrt(variance / gains.Length);
    }

    private static SpacingParameters All(ReviewSequences log, int until, CancellationToken ct)
    {
        var parameters = InitialStabilities.Fit(log, until);
        RecallLoss loss = new(log);
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, log.Questions)];
        Adam adam = new(Epochs * (log.Count / Batch + 1), Rate);
        Span<double> gradient = stackalloc double[SpacingParameters.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var next = 0; next < order.Length; )
            {
                ct.ThrowIfCancellationRequested();
                gradient.Clear();
                var scored = 0;
                while (next < order.Length && scored < Batch)
                    scored += loss.AddGradient(parameters, order[next++], until, gradient);
                Pull(gradient, parameters, (double)scored / log.Count);
                parameters = adam.Step(parameters, gradient);
            }
        }
        return parameters;
    }

    /// <summary>Towards the defaults, as strongly as the batch is a share of the log.</summary>
    private static void Pull(Span<double> gradient, SpacingParameters parameters, double share)
    {
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] += share * 2 * (parameters[i] - SpacingParameters.Default[i]) / (Deviations[i] * Deviations[i]);
    }
}
