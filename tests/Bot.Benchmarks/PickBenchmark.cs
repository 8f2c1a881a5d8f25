using System.Diagnostics;
using System.Runtime;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Schedules;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>
/// How long a pick by expected gain takes on SQLite, beside a bank of 1,000; and with all of the bank reviewed, from the
/// list of the day. Options: <c>--bank N --reviewed N</c>, <c>--picks N</c> (500), <c>--replay N</c> (1,000,000).
/// </summary>
internal static class PickBenchmark
{
    private const int SmallBank = 1_000;

    /// <summary>So many memories are weighed in all to measure first picks.</summary>
    private const int FreshRows = 1_000_000;

    private const int Warm = 200;
    private const int WarmRounds = 10;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly LocalDay Today = LocalDay.Of(Now, "Europe/Lisbon");

    public static async Task<object> RunAsync(string[] options)
    {
        var bank = Options.Number(options, "--bank", 1_000_000);
        var reviewed = Options.Number(options, "--reviewed", 2_000);
        var picks = Options.Number(options, "--picks", 500);
        var asked = await MeasureAsync(bank, reviewed, picks);
        var small = await MeasureAsync(SmallBank, Math.Min(SmallBank, reviewed), picks);
        var all = await MeasureAsync(bank, bank, picks);
        return new
        {
            Benchmark = "pick",
            Unit = "ms",
            Bank = bank,
            Reviewed = reviewed,
            Picks = picks,
            asked.First.P50,
            asked.First.P99,
            asked.First.Bytes,
            asked.First.Collections,
            LaterThatDay = asked.Later,
            Baseline = new
            {
                Bank = SmallBank,
                small.First.P50,
                small.First.P99,
                small.First.Bytes,
                small.First.Collections,
            },
            Ratio = Math.Round(asked.First.P99 / small.First.P99, 2),
            AllReviewed = new
            {
                Reviewed = bank,
                Refresh = all.First.P50,
                all.Later.P50,
                all.Later.P99,
                all.Later.Bytes,
            },
            Replay = await ReplayBenchmark.RunAsync(Options.Number(options, "--replay", 1_000_000)),
            Updates = UpdateBenchmark.Run(),
        };
    }

    private static async Task<Times> MeasureAsync(int bank, int reviewed, int picks)
    {
        await using var database = await TestDatabase.CreateAsync();
        var learners = database.Get<ILearners>();
        var learner = await learners.MeetAsync(new ChatUser("bench", "1", "Ana"), "Europe/Lisbon", Now, default);
        Fill(database.File, learner.Id, bank, reviewed);
        var log = database.Get<IPracticeLog>();
        PickWish wish = new(learner.Id, Today, await learners.StarterTopicsAsync(learner.Id, default))
        {
            EvenEarly = true,
        };
        // The first of a day weighs everything; the others have the list of the day.
        var fresh = Math.Clamp(FreshRows / reviewed, 3, picks);
        var first = await PicksAsync(fresh, pick => PickAsync(log, wish with { Today = On(pick) }));
        var later = await PicksAsync(picks, _ => PickAsync(log, wish));
        return new(first, later);
    }

    private static LocalDay On(int pick) => new(Today.On.AddDays(pick % 10), Today.Began.AddDays(pick % 10));

    private static async Task<Picks> PicksAsync(int count, Func<int, Task<double>> pickAsync)
    {
        await WarmAsync(Math.Min(Warm, count), pickAsync);
        List<double> times = [];
        var (before, collected) = (GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(0));
        for (var pick = 0; pick < count; pick++)
            times.Add(await pickAsync(pick));
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / count;
        times.Sort();
        return new(times[times.Count / 2], times[times.Count * 99 / 100], bytes, GC.CollectionCount(0) - collected);
    }

    /// <summary>What is called often is compiled anew in the background, beside the picks: until that is over.</summary>
    private static async Task WarmAsync(int picks, Func<int, Task<double>> pickAsync)
    {
        var rounds = picks < Warm ? 1 : WarmRounds;
        for (var compiled = -1L; rounds > 0 && compiled < JitInfo.GetCompiledMethodCount(); rounds--)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var pick = 0; pick < picks; pick++)
                await pickAsync(pick);
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }
    }

    private static async Task<double> PickAsync(IPracticeLog log, PickWish wish)
    {
        var watch = Stopwatch.StartNew();
        var picked = QuestionPicker.Best(await log.PoolAsync(wish, default), wish, 1);
        watch.Stop();
        ArgumentOutOfRangeException.ThrowIfZero(picked.Count);
        return Math.Round(watch.Elapsed.TotalMilliseconds, 3);
    }

    /// <param name="Bytes">Allocated for each, on average.</param>
    /// <param name="Collections">Of garbage, in all.</param>
    private sealed record Picks(double P50, double P99, long Bytes, int Collections);

    /// <param name="First">Of a day.</param>
    private sealed record Times(Picks First, Picks Later);

    /// <summary>Straight into the file: through the ports a million questions take minutes.</summary>
    private static void Fill(string file, LearnerId learner, int bank, int reviewed)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO questions
                (ShelfId, File, Line, Place, Section, Text, Direction, Kind, Topic, Answer, HeldBack, Tags, Todo, Stories)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $bank)
            SELECT (SELECT Id FROM shelves WHERE Owner = $learner), 'bench.txt', i, i, '[]',
                   'What is question ' || i || ' about, and why does it matter?', 0, 1, 'topic ' || (i % 12),
                   'It is about ' || i, 0, '[]', '[]', '[]'
            FROM n;
            INSERT INTO memories
                (LearnerId, QuestionId, Topic, AskedAt, Stability, Difficulty, LastOn, DueOn, Reviews, Lapses)
            SELECT $learner, Id, 'topic ' || (Place % 12), $asked, 1 + Id % 40, 1 + Id % 9, $today - 1 - Id % 60, $today + Id % 40 - 20, 2, Id % 2
            FROM (SELECT Id, Place, row_number() OVER (ORDER BY (Id * 7919) % 1000003) AS place FROM questions)
            WHERE place <= $reviewed;
            """;
        command.Parameters.AddWithValue("$bank", bank);
        command.Parameters.AddWithValue("$reviewed", reviewed);
        command.Parameters.AddWithValue("$learner", learner.Value);
        command.Parameters.AddWithValue("$asked", Now.AddDays(-2).UtcTicks);
        command.Parameters.AddWithValue("$today", Today.On.DayNumber);
        command.ExecuteNonQuery();
    }
}
