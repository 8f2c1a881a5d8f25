using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;

namespace Bot.Benchmarks.Simulation;

/// <summary>How a simulated person differs from the model that the bot has of everybody.</summary>
internal enum LearnerKind
{
    /// <summary>Learns and forgets exactly as FSRS-6's defaults say (facts/fsrs.md).</summary>
    Defaults,

    /// <summary>Every weight drawn around its default, by a factor of e^±0.3.</summary>
    Drawn,

    /// <summary>Each day counts as two.</summary>
    Forgetful,

    /// <summary>Not there on one day of five.</summary>
    Missing,
}

/// <summary>
/// Somebody who is asked. What happens at the n-th asking of the k-th question met is drawn from the run, k and n alone,
/// so that every policy meets the same luck (common random numbers), whichever questions it takes first.
/// </summary>
internal sealed class SimulatedLearner(LearnerKind kind, int run)
{
    private readonly SpacingParameters truth =
        kind is LearnerKind.Drawn ? DrawnParameters.Of(run) : SpacingParameters.Default;
    private int met;
    private readonly int pace = kind is LearnerKind.Forgetful ? 2 : 1;

    public bool IsThere(int day) => kind is not LearnerKind.Missing || Luck(-1, day, 0) >= 0.2;

    public Grade Ask(SimulatedQuestion question, int day)
    {
        if (question.Askings is 0)
            question.Met = met++;
        var (pass, grade) = (Luck(question.Met, question.Askings, 0), Luck(question.Met, question.Askings, 1));
        if (question.Askings is 0)
        {
            var first = Graded(pass, one => ExpectedRecall.FirstShare(one));
            question.Truth = Fsrs.First(truth, first);
            return first;
        }
        var recall = Recall(question, day);
        var graded = pass >= recall ? Grade.Again : Graded(grade, one => ExpectedRecall.LaterShare(one, 1));
        question.Truth = Fsrs.Next(truth, question.Truth, graded, pace * (day - question.LastOn));
        return graded;
    }

    /// <summary>What the learner really knows; a question never asked counts as not known.</summary>
    public double Recall(SimulatedQuestion question, int day) =>
        question.Askings is 0
            ? 0
            : Fsrs.Retrievability(truth, pace * (day - question.LastOn), question.Truth.Stability);

    private static Grade Graded(double luck, Func<Grade, double> share)
    {
        var grade = Grade.Again;
        for (var sum = share(grade); sum <= luck && grade < Grade.Easy; sum += share(grade))
            grade++;
        return grade;
    }

    private double Luck(int question, int asking, int draw) => KeyedLuck.Of(run, question, asking, draw);
}

/// <summary>What one person's practice of one question has come to.</summary>
internal sealed class SimulatedQuestion(int index)
{
    public int Index { get; } = index;
    public int Askings { get; private set; }

    /// <summary>Its place among those met, from 0.</summary>
    public int Met { get; set; }
    public int LastOn { get; private set; } = -1;

    /// <summary>What the learner has in mind; no policy sees it.</summary>
    public MemoryState Truth { get; set; }

    /// <summary>The grades as a policy sees them.</summary>
    public Memory? Memory { get; private set; }
    public Grade LastGrade { get; private set; }

    public void Keep(Grade grade, int day)
    {
        Memory = Spacing.After(Memory, new(DateOnly.FromDayNumber(SimulatedDays.First + day), grade));
        (Askings, LastOn, LastGrade) = (Askings + 1, day, grade);
    }
}

internal static class SimulatedDays
{
    /// <summary>The day number of day 0.</summary>
    public static readonly int First = new DateOnly(2026, 1, 1).DayNumber;
}
