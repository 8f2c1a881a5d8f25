namespace Bot.Core.Practice.Spacings;

/// <summary>What FSRS-6 keeps of a question after its last review.</summary>
/// <param name="Stability">Days until recall falls to 0.9; at least 0.001.</param>
/// <param name="Difficulty">From 1 to 10.</param>
/// <param name="LastOn">The learner's day of the last review.</param>
/// <param name="DueOn">The learner's day on which it is asked again.</param>
public sealed record Memory(
    double Stability,
    double Difficulty,
    DateOnly LastOn,
    DateOnly DueOn,
    int Reviews,
    int Lapses
);

/// <summary>One graded review, for replaying a log.</summary>
public readonly record struct Review(DateOnly On, Grade Grade)
{
    /// <summary>Taken from the suggestion: left out of fitting and of measured retention.</summary>
    public bool Suggested { get; init; }
}
