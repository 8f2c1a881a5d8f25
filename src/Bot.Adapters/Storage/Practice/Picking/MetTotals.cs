using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>What a pick must know of all that was met, counted where it stands.</summary>
internal sealed class MetTotals
{
    private readonly WordedQuery topics = new(db =>
        Of(db)
            .GroupBy(memory => memory.Topic)
            .Select(topic => new
            {
                topic.Key,
                Met = topic.Count(),
                Reviews = topic.Sum(memory => memory.Reviews),
                Lapses = topic.Sum(memory => memory.Lapses),
            })
    );

    private readonly WordedQuery waiting = new(db =>
    {
        DateTimeOffset began = default;
        return Of(db)
            .Where(memory => memory.AskedAt >= began || memory.Stability == null)
            .Select(memory => new
            {
                memory.QuestionId,
                memory.Topic,
                memory.AskedAt,
                Graded = memory.Stability != null,
            });
    });

    private readonly WordedQuery easiest = new(db =>
    {
        var most = 0;
        return Of(db)
            .Where(memory => memory.Lapses == 0)
            .OrderByDescending(memory => memory.Stability)
            .Select(memory => memory.QuestionId)
            .Take(most);
    });

    public async Task<PracticeTotals> ReadAsync(PrepBotDb db, PickWish wish, int today, CancellationToken ct)
    {
        var rows = await topics.ReadAsync(
            db,
            row =>
                (
                    Topic: row.GetString(0),
                    Met: row.GetInt32(1),
                    Tally: new TopicTally(row.GetInt64(2), row.GetInt64(3))
                ),
            ct,
            Learner(wish)
        );
        return new(
            rows.Sum(topic => topic.Met),
            today,
            rows.Sum(topic => topic.Tally.Reviews),
            rows.ToDictionary(topic => topic.Topic, topic => topic.Tally)
        );
    }

    /// <summary>Asked today; and asked before and not graded, the longest ago first.</summary>
    public async Task<(List<QuestionId> Today, List<QuestionId> Unanswered)> WaitingAsync(
        PrepBotDb db,
        PickWish wish,
        int most,
        CancellationToken ct
    )
    {
        var rows = await waiting.ReadAsync(
            db,
            row => new Waiting(
                new(row.GetInt64(0)),
                row.GetString(1),
                new(row.GetInt64(2), TimeSpan.Zero),
                row.GetBoolean(3)
            ),
            ct,
            Learner(wish),
            ("began", wish.Today.Began.UtcTicks)
        );
        return (
            [.. rows.Where(row => wish.IsToday(row.AskedAt)).Select(row => row.Question)],
            [
                .. rows.Where(row => !row.Graded && !wish.IsToday(row.AskedAt) && wish.IsOnTopic(row.Topic))
                    .OrderBy(row => row.AskedAt)
                    .Select(row => row.Question)
                    .Take(most),
            ]
        );
    }

    /// <summary>What was never forgotten and holds longest: for a return after a rest.</summary>
    public async Task<IReadOnlyList<QuestionId>> EasiestAsync(
        PrepBotDb db,
        PickWish wish,
        int most,
        CancellationToken ct
    ) => await easiest.ReadAsync(db, row => new QuestionId(row.GetInt64(0)), ct, Learner(wish), ("most", most));

    private static IQueryable<MemoryRow> Of(PrepBotDb db)
    {
        var learner = 0L;
        return db.Memories.Where(memory => memory.LearnerId == learner);
    }

    private static (string, object) Learner(PickWish wish) => ("learner", wish.Learner.Value);

    private readonly record struct Waiting(QuestionId Question, string Topic, DateTimeOffset AskedAt, bool Graded);
}
