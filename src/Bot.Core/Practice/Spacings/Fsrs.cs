namespace Bot.Core.Practice.Spacings;

/// <summary>What FSRS-6 remembers of a question: two numbers.</summary>
/// <param name="Stability">Days until recall falls to 0.9.</param>
/// <param name="Difficulty">From 1 to 10.</param>
internal readonly record struct MemoryState(double Stability, double Difficulty);

/// <summary>
/// The formulas of FSRS-6 (open-spaced-repetition; the same as py-fsrs 6.3 and ts-fsrs 5.4). In them S is stability in
/// days, D difficulty, R recall before the review, t elapsed days, G the grade from 1 to 4, w the weights.
/// </summary>
/// <remarks>
/// Where implementations differ:
/// <list type="bullet">
/// <item>Hard on the same day keeps the stability, as ts-fsrs and fsrs-rs do (py-fsrs lowers it): Hard is a recall,
/// and a recall is never a reason to forget sooner.</item>
/// <item>The least stability is 0.001, as in py-fsrs (ts-fsrs: 0.1 for the first): a fitted w0 may well lie below 0.1,
/// and the interval is a day at least either way.</item>
/// </list>
/// </remarks>
internal static class Fsrs
{
    public const double LeastStability = 0.001;

    /// <summary>A hundred years, the longest interval too.</summary>
    public const double MostStability = 36_500;

    /// <summary>R(t, S) = (1 + factor·t/S)^decay.</summary>
    public static double Retrievability(SpacingParameters w, double elapsed, double stability) =>
        Math.Pow(1 + w.Factor * elapsed / stability, w.Decay);

    /// <summary>I(r, S) = S/factor·(r^(1/decay) - 1): the days until recall falls to <paramref name="retention"/>.</summary>
    public static double Interval(SpacingParameters w, double stability, double retention) =>
        stability / w.Factor * (Math.Pow(retention, 1 / w.Decay) - 1);

    /// <summary>S0(G) = w[G-1] and D0(G).</summary>
    public static MemoryState First(SpacingParameters w, Grade grade) =>
        new(Bounded(w[(int)grade - 1]), Math.Clamp(InitialDifficulty(w, grade), 1, 10));

    /// <summary>D0(G) = w4 - e^(w5·(G-1)) + 1, not yet held within 1 and 10.</summary>
    public static double InitialDifficulty(SpacingParameters w, Grade grade) =>
        w[4] - Math.Exp(w[5] * ((int)grade - 1)) + 1;

    /// <param name="elapsed">Whole days since the review before; 0 is the same day.</param>
    public static MemoryState Next(SpacingParameters w, MemoryState state, Grade grade, int elapsed)
    {
        var stability =
            elapsed is 0 ? SameDay(w, state.Stability, grade)
            : grade is Grade.Again ? Forgotten(w, state, Retrievability(w, elapsed, state.Stability))
            : Recalled(w, state, grade, Retrievability(w, elapsed, state.Stability));
        return new(Bounded(stability), NextDifficulty(w, state.Difficulty, grade));
    }

    /// <summary>D' = D - w6·(G-3)·(10-D)/9, then drawn towards D0(Easy): w7·D0(4) + (1-w7)·D'.</summary>
    public static double NextDifficulty(SpacingParameters w, double difficulty, Grade grade)
    {
        var moved = difficulty - w[6] * ((int)grade - 3) * (10 - difficulty) / 9;
        return Math.Clamp(w[7] * w.EasyDifficulty + (1 - w[7]) * moved, 1, 10);
    }

    /// <summary>S' = S·(1 + e^w8·(11-D)·S^-w9·(e^((1-R)·w10) - 1)·[w15 if Hard]·[w16 if Easy]).</summary>
    public static double Recalled(SpacingParameters w, MemoryState state, Grade grade, double recall)
    {
        var (stability, difficulty) = state;
        var byGrade = grade switch
        {
            Grade.Hard => w[15],
            Grade.Easy => w[16],
            _ => 1,
        };
        var surprise = Math.Exp((1 - recall) * w[10]) - 1;
        return stability * (1 + w.RecallGain * (11 - difficulty) * Math.Pow(stability, -w[9]) * surprise * byGrade);
    }

    /// <summary>S' = min(w11·D^-w12·((S+1)^w13 - 1)·e^((1-R)·w14), S/e^(w17·w18)).</summary>
    public static double Forgotten(SpacingParameters w, MemoryState state, double recall)
    {
        var (stability, difficulty) = state;
        var relearned =
            w[11]
            * Math.Pow(difficulty, -w[12])
            * (Math.Pow(stability + 1, w[13]) - 1)
            * Math.Exp((1 - recall) * w[14]);
        return Math.Min(relearned, stability / w.LapseDivisor);
    }

    /// <summary>S' = S·e^(w17·(G-3+w18))·S^-w19, and never less than S when it was recalled.</summary>
    public static double SameDay(SpacingParameters w, double stability, Grade grade)
    {
        var increase = Math.Exp(w[17] * ((int)grade - 3 + w[18])) * Math.Pow(stability, -w[19]);
        return stability * (grade is Grade.Again ? increase : Math.Max(increase, 1));
    }

    private static double Bounded(double stability) => Math.Clamp(stability, LeastStability, MostStability);
}
