using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Practice.Spacings;

public sealed class SpacingPropertyTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Grade[] Grades = Enum.GetValues<Grade>();

    /// <summary>Logs of up to 30 reviews; some on one day, some dated before the one they follow.</summary>
    private static readonly Arbitrary<Review[]> Logs = Gen.ArrayOf(
            from grade in Gen.Elements(Grades)
            from day in Gen.Choose(0, 2_000)
            select new Review(Start.AddDays(day), grade)
        )
        .Where(log => log.Length is > 0 and <= 30)
        .ToArbitrary();

    /// <summary>Any weights within their bounds.</summary>
    private static readonly Arbitrary<SpacingParameters> Weights = Gen.ArrayOf(
            Gen.Choose(0, 1_000),
            SpacingParameters.Count
        )
        .Select(Spread)
        .ToArbitrary();

    [Fact]
    public void Recall_never_rises_while_time_passes() =>
        Holds(
            (log, weights) =>
            {
                var memory = Spacing.Replay(log, weights)!;
                var recall = Enumerable
                    .Range(0, 60)
                    .Select(week => Spacing.Retrievability(memory, memory.LastOn.AddDays(week * 7), weights))
                    .ToList();
                return recall[0] is 1 && recall.Zip(recall.Skip(1)).All(pair => pair.Second < pair.First);
            }
        );

    [Fact]
    public void Stability_and_difficulty_stay_within_their_bounds() =>
        Holds(
            (log, weights) =>
                Spacing.Replay(log, weights)
                    is { Stability: >= Fsrs.LeastStability and <= Fsrs.MostStability, Difficulty: >= 1 and <= 10 }
        );

    [Fact]
    public void A_better_grade_never_comes_back_sooner() =>
        Holds(
            (log, weights) =>
            {
                var before = Spacing.Replay(log[..^1], weights);
                var due = Grades.Select(grade => Spacing.After(before, log[^1] with { Grade = grade }, weights).DueOn);
                return due.Zip(due.Skip(1)).All(pair => pair.First <= pair.Second);
            }
        );

    [Fact]
    public void It_is_due_after_the_day_of_its_last_review() =>
        Holds((log, weights) => Spacing.Replay(log, weights) is { } memory && memory.DueOn > memory.LastOn);

    [Fact]
    public void Replaying_a_log_gives_the_same_memory_as_living_it() =>
        Holds(
            (log, weights) =>
            {
                var days = log.Select(review => review.On).Order();
                var lived = log.Zip(days, (review, day) => review with { On = day }).ToArray();
                var kept = Spacing.Replay(lived[..(lived.Length / 2)], weights);
                foreach (var review in lived[(lived.Length / 2)..])
                    kept = Spacing.After(kept, review, weights);
                return Spacing.Replay(lived, weights) == kept && kept!.LastOn == lived[^1].On;
            }
        );

    private static void Holds(Func<Review[], SpacingParameters, bool> law) =>
        Prop.ForAll(Logs, Weights, law).QuickCheckThrowOnFailure();

    private static SpacingParameters Spread(int[] parts)
    {
        var values = SpacingParameters
            .Weights.Zip(parts, (weight, part) => weight.Least + (weight.Most - weight.Least) * part / 1_000)
            .ToArray();
        values.AsSpan(0, 4).Sort();
        return new(values);
    }
}
