using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Fitting;

/// <summary>
/// How well parameters foretell a log: the log loss of each review that comes a day or more after the one before,
/// and its gradient by all 21 weights, carried forward along the reviews of each question.
/// </summary>
/// <remarks>The formulas are those of <see cref="Fsrs"/>, differentiated; a test compares with differences.</remarks>
internal sealed class RecallLoss(ReviewSequences log)
{
    private const int Count = SpacingParameters.Count;

    // Recall is held this far from 0 and 1, so that one surprise is not worth everything.
    private const double Margin = 1e-5;

    private readonly double[] ofStability = new double[Count];
    private readonly double[] ofDifficulty = new double[Count];
    private readonly double[] ofRecall = new double[Count];

    /// <summary>The losses of the scored reviews on the days from <paramref name="from"/> to before <paramref name="until"/>.</summary>
    public List<double> Each(SpacingParameters w, int from, int until)
    {
        List<double> losses = [];
        for (var question = 0; question < log.Questions; question++)
        {
            var start = log.Starts[question];
            var state = Fsrs.First(w, log.Grades[start]);
            for (var at = start + 1; at < log.Starts[question + 1] && log.Days[at] < until; at++)
            {
                if (log.Elapsed[at] > 0 && log.Days[at] >= from)
                    losses.Add(Loss(Fsrs.Retrievability(w, log.Elapsed[at], state.Stability), log.Grades[at]));
                state = Fsrs.Next(w, state, log.Grades[at], log.Elapsed[at]);
            }
        }
        return losses;
    }

    /// <summary>Adds the gradient of one question's summed loss to <paramref name="sum"/>; only days before <paramref name="until"/>.</summary>
    /// <returns>How many reviews were scored.</returns>
    public int AddGradient(SpacingParameters w, int question, int until, Span<double> sum)
    {
        var start = log.Starts[question];
        var state = Begin(w, log.Grades[start]);
        var scored = 0;
        for (var at = start + 1; at < log.Starts[question + 1] && log.Days[at] < until; at++)
        {
            var (grade, elapsed) = (log.Grades[at], log.Elapsed[at]);
            var recall = Recall(w, state.Stability, elapsed);
            if (elapsed > 0)
            {
                var held = Math.Clamp(recall, Margin, 1 - Margin);
                var slope = grade is Grade.Again ? 1 / (1 - held) : -1 / held;
                for (var i = 0; i < Count; i++)
                    sum[i] += slope * ofRecall[i];
                scored++;
            }
            state = Step(w, state, grade, elapsed, recall);
        }
        return scored;
    }

    private static double Loss(double recall, Grade grade)
    {
        var held = Math.Clamp(recall, Margin, 1 - Margin);
        return -Math.Log(grade is Grade.Again ? 1 - held : held);
    }

    private MemoryState Begin(SpacingParameters w, Grade grade)
    {
        Array.Clear(ofStability);
        Array.Clear(ofDifficulty);
        ofStability[(int)grade - 1] = 1;
        if (Fsrs.InitialDifficulty(w, grade) is > 1 and < 10)
        {
            ofDifficulty[4] = 1;
            ofDifficulty[5] = -((int)grade - 1) * Math.Exp(w[5] * ((int)grade - 1));
        }
        return Fsrs.First(w, grade);
    }

    /// <summary>R, with its gradient.</summary>
    private double Recall(SpacingParameters w, double stability, int elapsed)
    {
        var reach = w.Factor * elapsed / stability;
        var recall = Math.Pow(1 + reach, w.Decay);
        var byStability = -recall * w.Decay * reach / (stability * (1 + reach));
        for (var i = 0; i < Count; i++)
            ofRecall[i] = byStability * ofStability[i];
        var factorByDecay = (w.Factor + 1) * Math.Log(Spacing.Retention) / (w[20] * w[20]);
        ofRecall[20] -= recall * (Math.Log(1 + reach) + w[20] * elapsed / stability * factorByDecay / (1 + reach));
        return recall;
    }

    private MemoryState Step(SpacingParameters w, MemoryState state, Grade grade, int elapsed, double recall)
    {
        var next = Fsrs.Next(w, state, grade, elapsed);
        if (elapsed is 0)
            SameDay(w, state.Stability, grade);
        else if (grade is Grade.Again)
            Forgotten(w, state, recall);
        else
            Recalled(w, state, grade, recall);
        if (next.Stability is <= Fsrs.LeastStability or >= Fsrs.MostStability)
            Array.Clear(ofStability);
        Harden(w, state.Difficulty, grade, next.Difficulty is > 1 and < 10);
        return next;
    }

    private void Recalled(SpacingParameters w, MemoryState state, Grade grade, double recall)
    {
        var (stability, difficulty) = state;
        var byGrade =
            grade is Grade.Hard ? w[15]
            : grade is Grade.Easy ? w[16]
            : 1;
        // S' = S·(1 + a·(e - 1))
        var a = w.RecallGain * (11 - difficulty) * Math.Pow(stability, -w[9]) * byGrade;
        var e = Math.Exp((1 - recall) * w[10]);
        var byStability = 1 + a * (e - 1) * (1 - w[9]);
        var byDifficulty = -stability * a * (e - 1) / (11 - difficulty);
        var byRecall = -stability * a * e * w[10];
        Chain(byStability, byDifficulty, byRecall);
        var gain = stability * a * (e - 1);
        ofStability[8] += gain;
        ofStability[9] -= gain * Math.Log(stability);
        ofStability[10] += stability * a * e * (1 - recall);
        if (grade is Grade.Hard && byGrade > 0)
            ofStability[15] += gain / byGrade;
        if (grade is Grade.Easy)
            ofStability[16] += gain / byGrade;
    }

    private void Forgotten(SpacingParameters w, MemoryState state, double recall)
    {
        var (stability, difficulty) = state;
        var power = Math.Pow(stability + 1, w[13]);
        var rest = w[11] * Math.Pow(difficulty, -w[12]) * Math.Exp((1 - recall) * w[14]);
        var relearned = rest * (power - 1);
        var most = stability / w.LapseDivisor;
        if (relearned > most)
        {
            Chain(1 / w.LapseDivisor, 0, 0);
            ofStability[17] -= most * w[18];
            ofStability[18] -= most * w[17];
            return;
        }
        Chain(rest * w[13] * power / (stability + 1), -relearned * w[12] / difficulty, -relearned * w[14]);
        ofStability[11] += relearned / w[11];
        ofStability[12] -= relearned * Math.Log(difficulty);
        ofStability[13] += rest * power * Math.Log(stability + 1);
        ofStability[14] += relearned * (1 - recall);
    }

    private void SameDay(SpacingParameters w, double stability, Grade grade)
    {
        var increase = Math.Exp(w[17] * ((int)grade - 3 + w[18])) * Math.Pow(stability, -w[19]);
        if (grade is not Grade.Again && increase < 1)
            return;
        Chain(increase * (1 - w[19]), 0, 0);
        ofStability[17] += stability * increase * ((int)grade - 3 + w[18]);
        ofStability[18] += stability * increase * w[17];
        ofStability[19] -= stability * increase * Math.Log(stability);
    }

    private void Harden(SpacingParameters w, double difficulty, Grade grade, bool free)
    {
        if (!free)
        {
            Array.Clear(ofDifficulty);
            return;
        }
        var step = (int)grade - 3;
        var moved = difficulty - w[6] * step * (10 - difficulty) / 9;
        for (var i = 0; i < Count; i++)
            ofDifficulty[i] *= (1 - w[7]) * (1 + w[6] * step / 9);
        ofDifficulty[4] += w[7];
        ofDifficulty[5] -= w[7] * 3 * Math.Exp(3 * w[5]);
        ofDifficulty[6] -= (1 - w[7]) * step * (10 - difficulty) / 9;
        ofDifficulty[7] += w.EasyDifficulty - moved;
    }

    private void Chain(double byStability, double byDifficulty, double byRecall)
    {
        for (var i = 0; i < Count; i++)
            ofStability[i] = byStability * ofStability[i] + byDifficulty * ofDifficulty[i] + byRecall * ofRecall[i];
    }
}
