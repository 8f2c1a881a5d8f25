namespace Bot.Core.Practice.Spacings;

/// <summary>The 21 weights of FSRS-6, checked, with what can be computed from them once.</summary>
public sealed class SpacingParameters
{
    public const int Count = 21;

    /// <summary>The published default of each weight, and the least and the most that it may be.</summary>
    internal static IReadOnlyList<Weight> Weights { get; } =
    [
        new(0.212, 0.001, 100),
        new(1.2931, 0.001, 100),
        new(2.3065, 0.001, 100),
        new(8.2956, 0.001, 100),
        new(6.4133, 1, 10),
        new(0.8334, 0.001, 4),
        new(3.0194, 0.001, 4),
        new(0.001, 0.001, 0.75),
        new(1.8722, 0, 4.5),
        new(0.1666, 0, 0.8),
        new(0.796, 0.001, 3.5),
        new(1.4835, 0.001, 5),
        new(0.0614, 0.001, 0.25),
        new(0.2629, 0.001, 0.9),
        new(1.6483, 0, 4),
        new(0.6014, 0, 1),
        new(1.8729, 1, 6),
        new(0.5425, 0, 2),
        new(0.0912, 0, 2),
        new(0.0658, 0, 0.8),
        new(0.1542, 0.1, 0.8),
    ];

    /// <summary>What FSRS-6 starts with when nothing is known of the learner.</summary>
    public static SpacingParameters Default { get; } = new([.. Weights.Select(weight => weight.Default)]);

    private readonly double[] values;

    /// <param name="values">w0 to w20, each within its bounds; w0 to w3 ascending.</param>
    /// <exception cref="ArgumentException">Not 21 weights, one out of its bounds, or w0 to w3 not ascending.</exception>
    public SpacingParameters(ReadOnlySpan<double> values)
    {
        Check(values);
        this.values = values.ToArray();
        Decay = -values[20];
        Factor = Math.Pow(Spacing.Retention, 1 / Decay) - 1;
        RecallGain = Math.Exp(values[8]);
        LapseDivisor = Math.Exp(values[17] * values[18]);
        EasyDifficulty = Fsrs.InitialDifficulty(this, Grade.Easy);
    }

    /// <param name="index">0 to 20.</param>
    public double this[int index] => values[index];

    /// <summary>-w20.</summary>
    internal double Decay { get; }

    /// <summary>0.9^(1/decay) - 1, which makes recall 0.9 after as many days as the stability.</summary>
    internal double Factor { get; }

    /// <summary>e^w8.</summary>
    internal double RecallGain { get; }

    /// <summary>e^(w17·w18).</summary>
    internal double LapseDivisor { get; }

    /// <summary>D0(Easy), not yet held within 1 and 10: what difficulty is drawn towards.</summary>
    internal double EasyDifficulty { get; }

    private static void Check(ReadOnlySpan<double> values)
    {
        if (values.Length != Count)
            throw new ArgumentException($"FSRS-6 has {Count} weights, not {values.Length}.", nameof(values));
        for (var i = 0; i < Count; i++)
        {
            if (!Weights[i].Allows(values[i]))
                throw new ArgumentException($"w{i} is {values[i]}: {Weights[i]}.", nameof(values));
        }
        if (values[0] > values[1] || values[1] > values[2] || values[2] > values[3])
            throw new ArgumentException("w0 to w3 must ascend: a better first grade lasts longer.", nameof(values));
    }

    internal readonly record struct Weight(double Default, double Least, double Most)
    {
        /// <summary>False for NaN too.</summary>
        public bool Allows(double value) => value >= Least && value <= Most;

        public override string ToString() => $"it may be {Least} to {Most}";
    }
}
