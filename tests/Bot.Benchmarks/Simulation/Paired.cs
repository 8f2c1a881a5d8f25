namespace Bot.Benchmarks.Simulation;

/// <summary>The mean of differences between paired runs, and its standard error.</summary>
internal sealed record Difference(double Mean, double StandardError)
{
    public static Difference Of(IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        double[] differences = [.. ours.Zip(theirs, (one, other) => one - other)];
        var mean = differences.Average();
        var variance = differences.Sum(one => (one - mean) * (one - mean)) / Math.Max(1, differences.Length - 1);
        return new(Math.Round(mean, 5), Math.Round(Math.Sqrt(variance / differences.Length), 5));
    }
}
