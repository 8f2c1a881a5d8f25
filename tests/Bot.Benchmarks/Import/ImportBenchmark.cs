using System.Diagnostics;
using System.Text;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Testing.Storage;
using Markdig;

namespace Bot.Benchmarks.Import;

/// <summary>
/// How fast notes become a bank, beside Markdig parsing the same text alone in the same run. Options:
/// <c>--questions N</c> (100,000), <c>--runs N</c> (5), <c>--no-growth</c> leaves out the texts of 1 to 64 MB.
/// </summary>
internal static class ImportBenchmark
{
    public static async Task<object> RunAsync(string[] options)
    {
        var questions = Options.Number(options, "--questions", 100_000);
        var runs = Options.Number(options, "--runs", 5);
        // Both are compiled before anything is timed.
        Measure(NoteText.Of(2_000, inline: true), 3);
        return new
        {
            Benchmark = "import",
            Questions = questions,
            Inline = Measure(NoteText.Of(questions, inline: true), runs),
            Plain = Measure(NoteText.Of(questions, inline: false), runs),
            Stored = await StoreAsync(questions),
            Memory = Memory(NoteText.Of(questions, inline: true)),
            Growth = options.Contains("--no-growth") ? null : Growth.Measure(),
        };
    }

    /// <summary>Milliseconds, and how our speed compares with Markdig's: 0.5 is half as fast.</summary>
    private static object Measure(string text, int runs)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        NoteFile[] files = [new("notes.md", bytes)];
        List<double> markdig = [],
            read = [],
            judged = [];
        for (var run = 0; run < runs; run++)
        {
            markdig.Add(Time(() => Markdown.Parse(text)));
            read.Add(Time(() => DocumentReader.Read("notes.md", bytes)));
            judged.Add(Time(() => ImportNotes.Read(files)));
        }

        var (baseline, ours, whole) = (Median(markdig), Median(read), Median(judged));
        return new
        {
            MiB = Math.Round(bytes.Length / 1048576.0, 1),
            MarkdigMs = Math.Round(baseline, 1),
            ReadMs = Math.Round(ours, 1),
            ReadRatio = Math.Round(baseline / ours, 2),
            JudgedMs = Math.Round(whole, 1),
            JudgedRatio = Math.Round(baseline / whole, 2),
        };
    }

    private static async Task<object> StoreAsync(int questions)
    {
        var notes = ImportNotes.Read([new("notes.md", Encoding.UTF8.GetBytes(NoteText.Of(questions, inline: false)))]);
        await using var small = await TestDatabase.CreateAsync();
        await PutAsync(small, ImportNotes.Read([new("a.md", Encoding.UTF8.GetBytes(NoteText.Of(200, inline: false)))]));
        await using var database = await TestDatabase.CreateAsync();
        var clock = Stopwatch.StartNew();
        await PutAsync(database, notes);
        return new
        {
            Ms = Math.Round(clock.Elapsed.TotalMilliseconds, 1),
            PerSecond = Math.Round(questions / clock.Elapsed.TotalSeconds),
        };
    }

    private static Task<ImportChanges> PutAsync(TestDatabase database, ReadNotes notes) =>
        database
            .Get<INotesShelf>()
            .PutAsync(new Shelf.Everyone(), notes.Documents, DateTimeOffset.UnixEpoch, CancellationToken.None);

    /// <summary>The most that the heap held while reading, beyond what it held before, in lengths of the text.</summary>
    private static object Memory(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var peak = HeapPeak.During(() => ImportNotes.Read([new("notes.md", bytes)]));
        return new { PeakMiB = Math.Round(peak / 1048576.0, 1), OfText = Math.Round(peak / (double)bytes.Length, 2) };
    }

    internal static double Time(Action action)
    {
        GC.Collect();
        return Clocked(action);
    }

    /// <summary>In milliseconds.</summary>
    internal static double Clocked(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
