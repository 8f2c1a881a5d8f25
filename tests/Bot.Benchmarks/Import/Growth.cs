using System.Text;
using Bot.Core.Documents;
using Markdig;

namespace Bot.Benchmarks.Import;

/// <summary>
/// Time for each MiB as texts grow from 1 to 64 MiB, fine ones and hostile ones: linear means that it stays. What the
/// machine itself adds, when a text no longer lies in its caches, is shown by the least that anybody could do with notes,
/// cutting the same text into its lines and keeping them, and by Markdig. Of three runs the best; of what takes long, one.
/// </summary>
internal static class Growth
{
    private const int MiB = 1 << 20;
    private const int Runs = 3;

    /// <summary>In milliseconds for each MiB: as near to nothing as is told.</summary>
    private const double Least = 0.01;

    private static readonly int[] Sizes = [1, 4, 16, 64];

    public static object Measure()
    {
        Cut(Notes(1));
        return new { Fine = new Growing(Sizes.ToDictionary(size => size, OfFine)), Hostile = OfHostile() };
    }

    private static Cost OfFine(int size)
    {
        var bytes = Notes(size);
        var text = Encoding.UTF8.GetString(bytes);
        var ours = Best(Runs, size, () => Read(bytes));
        return ours with
        {
            Lines = Best(Runs, size, () => Cut(bytes)).All,
            Markdig = Best(size < 64 ? Runs : 1, size, () => Markdown.Parse(text)).All,
        };
    }

    private static Dictionary<string, object> OfHostile() =>
        HostileText.Kinds.ToDictionary(
            kind => kind.Name,
            object (kind) =>
            {
                var (one, most) = (Sizes[0], Sizes[^1]);
                var (small, large) = (kind.Of(one * MiB), kind.Of(most * MiB));
                var first = Best(Runs, one, () => Read(small)).All;
                var last = Once(most, () => Read(large)).All;
                return new
                {
                    At1MiB = first,
                    At64MiB = last,
                    Growth = Math.Round(last / Math.Max(first, Least), 2),
                };
            }
        );

    private static Cost Best(int runs, int size, Action work) =>
        Enumerable.Range(0, runs).Select(_ => Once(size, work)).MinBy(run => run.All);

    private static Cost Once(int size, Action work)
    {
        GC.Collect();
        var paused = GC.GetTotalPauseDuration();
        var all = ImportBenchmark.Clocked(work);
        var collector = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds;
        return new(Math.Round(all / size, 2), Math.Round(collector / size, 2), 0, 0);
    }

    private static void Read(byte[] bytes) => ImportNotes.Read([new NoteFile("notes.md", bytes)]);

    private static void Cut(byte[] bytes) => GC.KeepAlive(Encoding.UTF8.GetString(bytes).Split('\n'));

    private static byte[] Notes(int size)
    {
        var text = NoteText.Of(size * 2_600, inline: true);
        return Encoding.UTF8.GetBytes(text.Length > size * MiB ? text[..(size * MiB)] : text);
    }

    /// <summary>In milliseconds for each MiB.</summary>
    /// <param name="Collector">What of all of it the collector took.</param>
    /// <param name="Lines">Cutting the text into lines.</param>
    private readonly record struct Cost(double All, double Collector, double Lines, double Markdig);

    /// <summary>The costs by size in MiB, and how many times the largest costs what the smallest does, for each MiB.</summary>
    private sealed record Growing(Dictionary<int, Cost> MsPerMiB)
    {
        public double Ours => Times(cost => cost.All);

        public double Lines => Times(cost => cost.Lines);

        public double Markdig => Times(cost => cost.Markdig);

        private double Times(Func<Cost, double> part) =>
            Math.Round(part(MsPerMiB[Sizes[^1]]) / Math.Max(part(MsPerMiB[Sizes[0]]), Least), 2);
    }
}
