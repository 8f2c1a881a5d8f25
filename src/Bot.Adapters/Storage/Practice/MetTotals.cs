using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>What a pick must know of all that was met, counted where it stands.</summary>
internal static class MetTotals
{
    public static async Task<PracticeTotals> ReadAsync(PrepBotDb db, PickWish wish, int today, CancellationToken ct)
    {
        var rows = await db
            .Memories.Where(memory => memory.LearnerId == wish.Learner.Value)
            .GroupBy(memory => memory.Topic)
            .Select(topic => new
            {
                topic.Key,
                Met = topic.Count(),
                Reviews = topic.Sum(memory => memory.Reviews),
                Lapses = topic.Sum(memory => memory.Lapses),
            })
            .ToListAsync(ct);
        return new(
            rows.Sum(topic => topic.Met),
            today,
            rows.Sum(topic => (long)topic.Reviews),
            rows.ToDictionary(topic => topic.Key, topic => new TopicTally(topic.Reviews, topic.Lapses))
        );
    }

    /// <summary>Asked today; and asked before and not graded, the longest ago first.</summary>
    public static async Task<(List<QuestionId> Today, List<QuestionId> Unanswered)> WaitingAsync(
        PrepBotDb db,
        PickWish wish,
        int most,
        CancellationToken ct
    )
    {
        var rows = await db
            .Memories.Where(memory => memory.LearnerId == wish.Learner.Value)
            .Where(memory => memory.AskedAt >= wish.Today.Began || memory.Stability == null)
            .Select(memory => new
            {
                memory.QuestionId,
                memory.Topic,
                memory.AskedAt,
                Graded = memory.Stability != null,
            })
            .ToListAsync(ct);
        return (
            [.. rows.Where(row => wish.IsToday(row.AskedAt)).Select(row => new QuestionId(row.QuestionId))],
            [
                .. rows.Where(row => !row.Graded && !wish.IsToday(row.AskedAt) && wish.IsOnTopic(row.Topic))
                    .OrderBy(row => row.AskedAt)
                    .Select(row => new QuestionId(row.QuestionId))
                    .Take(most),
            ]
        );
    }

    /// <summary>What was never forgotten and holds longest: for a return after a rest.</summary>
    public static async Task<IReadOnlyList<QuestionId>> EasiestAsync(
        PrepBotDb db,
        PickWish wish,
        int most,
        CancellationToken ct
    )
    {
        var ids = await db
            .Memories.Where(memory => memory.LearnerId == wish.Learner.Value && memory.Lapses == 0)
            .OrderByDescending(memory => memory.Stability)
            .Select(memory => memory.QuestionId)
            .Take(most)
            .ToListAsync(ct);
        return [.. ids.Select(id => new QuestionId(id))];
    }
}
