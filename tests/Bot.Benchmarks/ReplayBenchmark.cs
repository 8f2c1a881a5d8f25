using System.Diagnostics;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Spacings;
using Bot.Testing.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>How long it takes to read a stored log through its port and replay it, beside the replay alone.</summary>
internal static class ReplayBenchmark
{
    private const int PerQuestion = 8;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static async Task<object> RunAsync(int reviews)
    {
        await using var database = await TestDatabase.CreateAsync();
        var account = new ChatUser("bench", "1", "Ana");
        var learner = await database.Get<ILearners>().MeetAsync(account, "Europe/Lisbon", Now, default);
        Fill(database.File, learner.Id, reviews);
        var port = database.Get<ISpacingParameters>();
        await port.HistoriesAsync(learner.Id, 1_000, default);
        var watch = Stopwatch.StartNew();
        var histories = await port.HistoriesAsync(learner.Id, reviews, default);
        var read = watch.Elapsed.TotalSeconds;
        var replayed = 0;
        foreach (var (_, log) in histories)
            replayed += Spacing.Replay(log)!.Reviews;
        var seconds = watch.Elapsed.TotalSeconds;
        return new
        {
            Reviews = replayed,
            Seconds = Math.Round(seconds, 2),
            Baseline = new { Of = "the replay alone", Seconds = Math.Round(seconds - read, 3) },
            Ratio = Math.Round(seconds / (seconds - read), 1),
        };
    }

    /// <summary>Every question asked eight times, round after round.</summary>
    private static void Fill(string file, LearnerId learner, int reviews)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO questions
                (ShelfId, File, Line, Place, Section, Text, Direction, Kind, Topic, Answer, HeldBack, Tags, Todo, Stories)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $questions)
            SELECT (SELECT Id FROM shelves WHERE Owner = $learner), 'bench.txt', i, i, '[]', 'Question ' || i, 0, 1,
                   'topic ' || (i % 12), NULL, 0, '[]', '[]', '[]'
            FROM n;
            INSERT INTO attempts
                (LearnerId, QuestionId, AskedAt, Why, AnsweredAt, AnsweredOn, Words, Manner, Took, GradedAt, GradedOn, Grade,
                 Place_Platform, Place_Conversation)
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $reviews - 1)
            SELECT $learner, $first + i % $questions, $now + i, 'It is due.', $now + i, $day + i / $questions * 9,
                   'Some words that were said of it, as many as people type', 0, 1, $now + i,
                   $day + i / $questions * 9, 1 + i % 4, 'bench', '1'
            FROM n;
            """;
        command.Parameters.AddWithValue("$questions", reviews / PerQuestion);
        command.Parameters.AddWithValue("$reviews", reviews / PerQuestion * PerQuestion);
        command.Parameters.AddWithValue("$first", 1);
        command.Parameters.AddWithValue("$learner", learner.Value);
        command.Parameters.AddWithValue("$now", Now.UtcTicks);
        command.Parameters.AddWithValue("$day", DateOnly.FromDateTime(Now.Date).DayNumber);
        command.ExecuteNonQuery();
    }
}
