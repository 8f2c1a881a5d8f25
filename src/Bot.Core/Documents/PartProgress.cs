namespace Bot.Core.Documents;

/// <summary>The progress of one part of a work: from 0 to 1 for the part, from <paramref name="from"/> on for the whole.</summary>
internal sealed class PartProgress(IProgress<double>? whole, double from, double length) : IProgress<double>
{
    /// <summary>So many lines or questions go by between two reports.</summary>
    public const int Step = 8192;

    /// <summary>One more is done: told now and then.</summary>
    public void Report(int done, int all)
    {
        if (done % Step is 0)
            Report(done / (double)all);
    }

    public void Report(double value) => whole?.Report(from + (value * length));
}
