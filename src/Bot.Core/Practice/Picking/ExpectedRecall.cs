using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Picking;

/// <summary>The chance that an answer is known some days after its question was asked, over the grades it may get.</summary>
internal static class ExpectedRecall
{
    // How people grade (fsrs-rs): the first time, and later what was recalled as Hard, Good or Easy.
    private const double HardOfRecalled = 0.224;
    private const double GoodOfRecalled = 0.631;
    private const double EasyOfRecalled = 0.145;

    private static ReadOnlySpan<double> FirstGrades => [0.24, 0.094, 0.495, 0.171];

    /// <summary>The share of first grades that are this one.</summary>
    public static double FirstShare(Grade grade) => FirstGrades[(int)grade - 1];

    /// <summary>The share of this grade where the answer was recalled with the chance <paramref name="recall"/>.</summary>
    public static double LaterShare(Grade grade, double recall) =>
        grade switch
        {
            Grade.Again => 1 - recall,
            Grade.Hard => recall * HardOfRecalled,
            Grade.Good => recall * GoodOfRecalled,
            _ => recall * EasyOfRecalled,
        };

    /// <param name="ahead">Days after the asking.</param>
    public static double OfNew(SpacingParameters w, int ahead)
    {
        var sum = 0.0;
        for (var grade = Grade.Again; grade <= Grade.Easy; grade++)
            sum += FirstShare(grade) * Fsrs.Retrievability(w, ahead, w[(int)grade - 1]);
        return sum;
    }

    /// <summary>When the question is asked <paramref name="elapsed"/> days after its last review.</summary>
    /// <param name="ahead">Days after the asking.</param>
    public static double OfAsked(SpacingParameters w, MemoryState state, int elapsed, int ahead)
    {
        var recall = Fsrs.Retrievability(w, elapsed, state.Stability);
        var forgotten = Fsrs.Retrievability(w, ahead, Fsrs.Forgotten(w, state, recall));
        // The three grades of a recall differ by a factor of what the stability gains.
        var gained = Fsrs.Recalled(w, state, Grade.Good, recall) - state.Stability;
        return (1 - recall) * forgotten
            + recall
                * (
                    HardOfRecalled * Fsrs.Retrievability(w, ahead, state.Stability + gained * w[15])
                    + GoodOfRecalled * Fsrs.Retrievability(w, ahead, state.Stability + gained)
                    + EasyOfRecalled * Fsrs.Retrievability(w, ahead, state.Stability + gained * w[16])
                );
    }
}
