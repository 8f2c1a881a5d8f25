using System.Data.Common;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>
/// All that a learner has met and could be asked, out of one index and without EF between: every column fetched costs as
/// much as weighing, so topics and days are the statement's business. The statement is EF's own.
/// </summary>
internal static class MetRows
{
    /// <param name="due">True: only what is due; false: only what is not; null: all.</param>
    public static async Task<IReadOnlyList<QuestionId>> ForemostAsync(
        PrepBotDb db,
        PickWish wish,
        IReadOnlyDictionary<string, TopicTally> topics,
        bool? due,
        int most,
        CancellationToken ct
    )
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = Of(db, wish, due).CreateDbCommand();
        return Foremost.Of(Read(command, [.. topics.Keys.Where(wish.IsOnTopic)]), topics, wish, most);
    }

    // The columns in the order in which they are read below.
    private static IQueryable<object> Of(PrepBotDb db, PickWish wish, bool? due)
    {
        var (learner, topic, today) = (wish.Learner.Value, "", wish.Today.On);
        var (began, ends) = (wish.Today.Began, wish.TodayEnds);
        var met = db.Memories.Where(memory => memory.LearnerId == learner && memory.Topic == topic);
        if (due is true)
            met = met.Where(memory => memory.DueOn <= today);
        if (due is false)
            met = met.Where(memory => memory.DueOn > today);
        return met.Where(memory => memory.Stability != null && (memory.AskedAt < began || memory.AskedAt >= ends))
            .Select(memory => new
            {
                memory.QuestionId,
                memory.Stability,
                memory.Difficulty,
                memory.LastOn,
            });
    }

    private static IEnumerable<(string, IEnumerable<Met>)> Read(DbCommand command, string[] topics)
    {
        var parameter = command.Parameters.Cast<DbParameter>().Single(one => one.Value is string);
        foreach (var topic in topics)
        {
            parameter.Value = topic;
            using var reader = command.ExecuteReader();
            yield return (topic, Read(reader));
        }
    }

    private static IEnumerable<Met> Read(DbDataReader reader)
    {
        while (reader.Read())
            yield return new(
                new(reader.GetInt64(0)),
                reader.GetDouble(1),
                reader.GetDouble(2),
                (int)reader.GetInt64(3)
            );
    }
}
