using System.Data.Common;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>
/// All that a learner has met and could be asked, out of one index and without EF between: every column fetched costs as
/// much as weighing, so topics and days are the statement's business.
/// </summary>
internal sealed class MetRows
{
    private readonly WordedQuery all = new(db => Of(db, met => met));

    private readonly WordedQuery due = new(db =>
    {
        DateOnly today = default;
        return Of(db, met => met.Where(memory => memory.DueOn <= today));
    });

    private readonly WordedQuery notDue = new(db =>
    {
        DateOnly today = default;
        return Of(db, met => met.Where(memory => memory.DueOn > today));
    });

    /// <param name="isDue">True: only what is due; false: only what is not; null: all.</param>
    public IReadOnlyList<QuestionId> Foremost(
        PrepBotDb db,
        PickWish wish,
        IReadOnlyDictionary<string, TopicTally> topics,
        bool? isDue,
        int most
    )
    {
        var query = isDue switch
        {
            null => all,
            true => due,
            false => notDue,
        };
        using var command = query.Command(
            db,
            ("topic", ""),
            ("learner", wish.Learner.Value),
            ("today", wish.Today.On.DayNumber),
            ("began", wish.Today.Began.UtcTicks),
            ("ends", wish.TodayEnds.UtcTicks)
        );
        return Core.Practice.Picking.Foremost.Of(Read(command, topics.Keys.Where(wish.IsOnTopic)), topics, wish, most);
    }

    // The columns in the order in which they are read below.
    private static IQueryable Of(PrepBotDb db, Func<IQueryable<MemoryRow>, IQueryable<MemoryRow>> which)
    {
        var (learner, topic) = (0L, "");
        DateTimeOffset began = default;
        DateTimeOffset ends = default;
        return which(db.Memories.Where(memory => memory.LearnerId == learner && memory.Topic == topic))
            .Where(memory => memory.Stability != null && (memory.AskedAt < began || memory.AskedAt >= ends))
            .Select(memory => new
            {
                memory.QuestionId,
                memory.Stability,
                memory.Difficulty,
                memory.LastOn,
            });
    }

    private static IEnumerable<(string, IEnumerable<Met>)> Read(DbCommand command, IEnumerable<string> topics)
    {
        foreach (var topic in topics)
        {
            command.Parameters[0].Value = topic;
            using var reader = command.ExecuteReader();
            yield return (topic, Read(reader));
        }
    }

    private static IEnumerable<Met> Read(DbDataReader reader)
    {
        while (reader.Read())
            yield return new(new(reader.GetInt64(0)), reader.GetDouble(1), reader.GetDouble(2), reader.GetInt32(3));
    }
}
