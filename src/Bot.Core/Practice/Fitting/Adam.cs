using Bot.Core.Practice.Spacings;

namespace Bot.Core.Practice.Fitting;

/// <summary>Adam (Kingma and Ba 2015), its rate falling to zero along a cosine, each step held within the bounds.</summary>
internal sealed class Adam(int steps, double rate)
{
    private const double Momentum = 0.9;
    private const double Smoothing = 0.999;
    private const double Tiny = 1e-8;

    private readonly double[] means = new double[SpacingParameters.Count];
    private readonly double[] squares = new double[SpacingParameters.Count];
    private int step;

    public SpacingParameters Step(SpacingParameters from, ReadOnlySpan<double> gradient)
    {
        step++;
        var now = rate * (1 + Math.Cos(Math.PI * Math.Min(1, (double)step / steps))) / 2;
        Span<double> to = stackalloc double[SpacingParameters.Count];
        for (var i = 0; i < to.Length; i++)
        {
            means[i] = Momentum * means[i] + (1 - Momentum) * gradient[i];
            squares[i] = Smoothing * squares[i] + (1 - Smoothing) * gradient[i] * gradient[i];
            var mean = means[i] / (1 - Math.Pow(Momentum, step));
            var square = squares[i] / (1 - Math.Pow(Smoothing, step));
            var weight = SpacingParameters.Weights[i];
            to[i] = Math.Clamp(from[i] - now * mean / (Math.Sqrt(square) + Tiny), weight.Least, weight.Most);
        }
        for (var i = 1; i < 4; i++)
            to[i] = Math.Max(to[i], to[i - 1]);
        return new(to);
    }
}
