using System.Text;
using Bot.Core.Documents;

namespace Bot.Benchmarks.Import;

/// <summary>
/// Time for each MiB as texts grow from 1 to 64 MiB, fine ones and hostile ones: linear means that it stays. Beside it
/// what of it the collector took: below some MiB it never runs, so the smallest text is flattered. Of three runs the best.
/// </summary>
internal static class Growth
{
    private const int MiB = 1 << 20;
    private const int Runs = 3;

    private static readonly (string Name, string Piece)[] Hostile =
    [
        ("one line", "a"),
        ("open brackets", "["),
        ("open quotes", "\"open\n\n"),
        ("details never closed", "<details><summary>Why?\n"),
        ("details in details", "<details>\n"),
        ("fences", "````\n~~~\n```\n"),
        ("one list", "- Why?\n  - a\n"),
        ("deep lists", "          - Why\n"),
        ("table quotes", "\"a,\"b\n"),
        ("bold", "**Why?** **"),
        ("links", "[a](b"),
        ("same question", "## Why?\n\nSo.\n\n"),
        ("asked and answered", "Why?\n> So.\n\n"),
    ];

    public static object Measure() =>
        new
        {
            MsPerMiB = Sizes(64).ToDictionary(size => $"{size} MiB", size => Best(Notes(size), size)),
            Hostile = Hostile.ToDictionary(
                kind => kind.Name,
                kind => Sizes(16).ToDictionary(size => $"{size} MiB", size => PerMiB(Repeat(kind.Piece, size), size))
            ),
        };

    private static Cost Best(byte[] bytes, int size) =>
        Enumerable.Range(0, Runs).Select(_ => PerMiBAndCollector(bytes, size)).MinBy(run => run.All);

    private static Cost PerMiBAndCollector(byte[] bytes, int size)
    {
        GC.Collect();
        var paused = GC.GetTotalPauseDuration();
        var all = ImportBenchmark.Clocked(() => Read(bytes));
        var collector = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds;
        return new(Math.Round(all / size, 1), Math.Round(collector / size, 1));
    }

    private static IEnumerable<int> Sizes(int most)
    {
        for (var size = 1; size <= most; size *= 4)
            yield return size;
    }

    private static double PerMiB(byte[] bytes, int size) =>
        Math.Round(ImportBenchmark.Time(() => Read(bytes)) / size, 1);

    private static void Read(byte[] bytes) => ImportNotes.Read([new NoteFile("notes.md", bytes)]);

    private static byte[] Notes(int size)
    {
        var text = NoteText.Of(size * 2_600, inline: true);
        return Encoding.UTF8.GetBytes(text.Length > size * MiB ? text[..(size * MiB)] : text);
    }

    private static byte[] Repeat(string piece, int size) =>
        Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, size * MiB / piece.Length).ToString());

    /// <summary>In milliseconds for each MiB.</summary>
    private readonly record struct Cost(double All, double Collector);
}
