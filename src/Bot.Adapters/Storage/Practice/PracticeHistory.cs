using Bot.Adapters.Storage.Questions;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>What lies behind a learner: read, counted, never changed.</summary>
internal static class PracticeHistory
{
    public static async Task<PracticeCount> CountAsync(
        PrepBotDb db,
        LearnerId learner,
        DateOnly today,
        CancellationToken ct
    )
    {
        var met = db
            .Memories.Where(memory => memory.LearnerId == learner.Value)
            .Join(db.Questions.AskedNow(), memory => memory.QuestionId, question => question.Id, (memory, _) => memory);
        return new(
            await met.CountAsync(ct),
            await db.Attempts.CountAsync(row => row.LearnerId == learner.Value && row.AnsweredAt != null, ct),
            await met.CountAsync(memory => memory.DueOn <= today, ct)
        );
    }

    public static async Task<IReadOnlyList<Review>> ReviewsAsync(
        PrepBotDb db,
        LearnerId learner,
        QuestionId question,
        AttemptId except,
        CancellationToken ct
    )
    {
        return await db
            .Attempts.Where(row => row.LearnerId == learner.Value && row.QuestionId == question.Value)
            .Where(row => row.GradedAt != null && row.Id != except.Value)
            .OrderBy(row => row.GradedAt)
            .ThenBy(row => row.Id)
            .Select(row => new Review(row.GradedOn!.Value, row.Grade!.Value) { Suggested = row.SuggestedAt != null })
            .ToListAsync(ct);
    }

    public static async Task<IReadOnlyList<LoggedAnswer>> ReadAsync(
        PrepBotDb db,
        LearnerId learner,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        var rows = await db
            .Attempts.AsNoTracking()
            .Where(row => row.LearnerId == learner.Value && row.AnsweredAt >= since)
            .OrderBy(row => row.AnsweredAt)
            .ThenBy(row => row.Id)
            .Join(
                db.Questions,
                attempt => attempt.QuestionId,
                question => question.Id,
                (attempt, question) =>
                    new
                    {
                        Row = attempt,
                        question.Text,
                        question.Topic,
                    }
            )
            .ToListAsync(ct);
        return [.. rows.Select(row => new LoggedAnswer(row.Row.ToAttempt(), row.Text, row.Topic))];
    }

    public static async Task<IReadOnlyList<DateOnly>> PractisedDaysAsync(
        PrepBotDb db,
        LearnerId learner,
        CancellationToken ct
    )
    {
        return await db
            .Attempts.Where(row =>
                row.LearnerId == learner.Value && row.AnsweredOn != null && row.Manner != Manner.Read
            )
            .Select(row => row.AnsweredOn!.Value)
            .Distinct()
            .OrderBy(day => day)
            .ToListAsync(ct);
    }
}
