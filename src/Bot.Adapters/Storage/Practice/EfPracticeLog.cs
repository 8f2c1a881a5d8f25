using Bot.Adapters.Storage.Questions;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfPracticeLog(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IPracticeLog
{
    private readonly PickPools pools = new(new DayLists());

    public async Task<PickPool> PoolAsync(PickWish wish, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await pools.ReadAsync(db, wish, ct);
    }

    public async Task<PracticeCount> CountAsync(LearnerId learner, DateOnly today, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var met = db
            .Memories.Where(memory => memory.LearnerId == learner.Value)
            .Join(db.Questions.AskedNow(), memory => memory.QuestionId, question => question.Id, (memory, _) => memory);
        return new(
            await met.CountAsync(ct),
            await db.Attempts.CountAsync(row => row.LearnerId == learner.Value && row.AnsweredAt != null, ct),
            await met.CountAsync(memory => memory.DueOn <= today, ct)
        );
    }

    public async Task<Attempt?> CurrentAsync(LearnerId learner, ChatAddress place, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await Waiting(db.Attempts.AsNoTracking(), learner, place)
            .OrderByDescending(attempt => attempt.Id)
            .FirstOrDefaultAsync(ct);
        return row?.ToAttempt();
    }

    public async Task<Attempt?> FindAsync(LearnerId learner, AttemptId attempt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.AttemptAsync(learner, attempt, ct))?.ToAttempt();
    }

    public Task<Attempt> AskAsync(Asking asking, CancellationToken ct) =>
        lane.WriteAsync(db => AttemptSteps.AskAsync(db, asking, ct), ct);

    public Task<Attempt?> AnswerAsync(
        LearnerId learner,
        AttemptId attempt,
        Answered answer,
        string? message,
        ChatUser from,
        string eventId,
        CancellationToken ct
    ) => lane.WriteAsync(db => AttemptSteps.AnswerAsync(db, learner, attempt, answer, message, from, eventId, ct), ct);

    public Task<Attempt?> CorrectAsync(
        LearnerId learner,
        ChatAddress place,
        string message,
        string words,
        ChatUser from,
        string eventId,
        CancellationToken ct
    ) => lane.WriteAsync(db => AttemptSteps.CorrectAsync(db, learner, place, message, words, from, eventId, ct), ct);

    public Task<Attempt?> TakeBackAsync(LearnerId learner, AttemptId attempt, CancellationToken ct) =>
        lane.WriteAsync(db => AttemptSteps.TakeBackAsync(db, learner, attempt, ct), ct);

    public Task<Attempt?> CompareAsync(
        LearnerId learner,
        AttemptId attempt,
        Grade? guess,
        DateTimeOffset at,
        CancellationToken ct
    ) => lane.WriteAsync(db => AttemptSteps.CompareAsync(db, learner, attempt, guess, at, ct), ct);

    public Task<int> SkipAsync(LearnerId learner, AttemptId attempt, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(db => AttemptSteps.SkipAsync(db, learner, attempt, at, ct), ct);

    public Task PutOffAsync(LearnerId learner, AttemptId attempt, DateTimeOffset until, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.AttemptAsync(learner, attempt, ct) is { } row)
                    row.PutOffUntil ??= until;
            },
            ct
        );

    public Task<Attempt?> GradeAsync(
        LearnerId learner,
        AttemptId attempt,
        Graded graded,
        Memory memory,
        ChatUser from,
        string eventId,
        CancellationToken ct
    ) => lane.WriteAsync(db => AttemptSteps.GradeAsync(db, learner, attempt, graded, memory, from, eventId, ct), ct);

    public Task CloseAsync(LearnerId learner, AttemptId attempt, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.AttemptAsync(learner, attempt, ct) is { GradedAt: null } row)
                    row.ClosedAt ??= at;
            },
            ct
        );

    public async Task<IReadOnlyList<Review>> ReviewsAsync(
        LearnerId learner,
        QuestionId question,
        AttemptId except,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Attempts.Where(row => row.LearnerId == learner.Value && row.QuestionId == question.Value)
            .Where(row => row.GradedAt != null && row.Id != except.Value)
            .OrderBy(row => row.GradedAt)
            .ThenBy(row => row.Id)
            .Select(row => new Review(row.GradedOn!.Value, row.Grade!.Value) { Suggested = row.SuggestedAt != null })
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<LoggedAnswer>> ReadAsync(
        LearnerId learner,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
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

    public async Task<IReadOnlyList<DateOnly>> PractisedDaysAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Attempts.Where(row =>
                row.LearnerId == learner.Value && row.AnsweredOn != null && row.Manner != Manner.Read
            )
            .Select(row => row.AnsweredOn!.Value)
            .Distinct()
            .OrderBy(day => day)
            .ToListAsync(ct);
    }

    internal static IQueryable<AttemptRow> Waiting(
        IQueryable<AttemptRow> attempts,
        LearnerId learner,
        ChatAddress at
    ) =>
        attempts.Where(attempt =>
            attempt.LearnerId == learner.Value
            && attempt.GradedAt == null
            && attempt.ClosedAt == null
            && attempt.Place == at
        );
}
