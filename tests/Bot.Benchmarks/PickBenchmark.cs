using System.Diagnostics;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Schedules;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>
/// How long a pick by expected gain takes on SQLite, beside a bank of 1,000. Options: <c>--bank N --reviewed N</c>,
/// <c>--picks N</c> (500); also how many spacing updates a second one core makes.
/// </summary>
internal static class PickBenchmark
{
    private const int SmallBank = 1_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly LocalDay Today = LocalDay.Of(Now, "Europe/Lisbon");

    public static async Task<object> RunAsync(string[] options)
    {
        var bank = Options.Number(options, "--bank", 1_000_000);
        var reviewed = Options.Number(options, "--reviewed", 2_000);
        var picks = Options.Number(options, "--picks", 500);
        var (median, late) = await MeasureAsync(bank, reviewed, picks);
        var (smallMedian, smallLate) = await MeasureAsync(SmallBank, Math.Min(SmallBank, reviewed), picks);
        return new
        {
            Benchmark = "pick",
            Unit = "ms",
            Bank = bank,
            Reviewed = reviewed,
            Picks = picks,
            Median = median,
            P99 = late,
            Baseline = new
            {
                Bank = SmallBank,
                Median = smallMedian,
                P99 = smallLate,
            },
            Ratio = Math.Round(late / smallLate, 2),
            UpdatesPerSecond = UpdatesPerSecond(),
        };
    }

    private static async Task<(double Median, double P99)> MeasureAsync(int bank, int reviewed, int picks)
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
        List<double> times = [];
        for (var pick = -50; pick < picks; pick++)
        {
            var watch = Stopwatch.StartNew();
            var (candidates, large) = await log.PoolAsync(learner.Id, null, default);
            var picked = QuestionPicker.Pick(candidates, wish with { LargeBank = large });
            watch.Stop();
            ArgumentNullException.ThrowIfNull(picked);
            if (pick >= 0)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return (Math.Round(times[times.Count / 2], 3), Math.Round(times[times.Count * 99 / 100], 3));
    }

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
                (LearnerId, QuestionId, AskedAt, Stability, Difficulty, LastOn, DueOn, Reviews, Lapses)
            SELECT $learner, Id, $asked, 1 + Id % 40, 1 + Id % 9, $today - 1 - Id % 60, $today + Id % 40 - 20, 2, Id % 2
            FROM (SELECT Id, row_number() OVER (ORDER BY (Id * 7919) % 1000003) AS place FROM questions)
            WHERE place <= $reviewed;
            """;
        command.Parameters.AddWithValue("$bank", bank);
        command.Parameters.AddWithValue("$reviewed", reviewed);
        command.Parameters.AddWithValue("$learner", learner.Value);
        command.Parameters.AddWithValue("$asked", Now.AddDays(-2).UtcTicks);
        command.Parameters.AddWithValue("$today", Today.On.DayNumber);
        command.ExecuteNonQuery();
    }

    /// <summary>The formulas alone, as a replay uses them; nothing is allocated.</summary>
    private static double UpdatesPerSecond()
    {
        const int Updates = 3_000_000;
        var weights = SpacingParameters.Default;
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var state = Fsrs.First(weights, Grade.Good);
            var watch = Stopwatch.StartNew();
            for (var update = 0; update < Updates; update++)
                state = Fsrs.Next(weights, state, update % 5 is 0 ? Grade.Again : Grade.Good, 1 + update % 7);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            GC.KeepAlive(state);
        }
        return Math.Round(Updates / best);
    }
}
