using Bot.Adapters.Storage.Practice.Picking;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;
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

    public async Task<Attempt?> CurrentAsync(LearnerId learner, ChatAddress place, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await Waiting(db.Attempts.AsNoTracking(), learner, place)
            .OrderByDescending(attempt => attempt.Id)
            .FirstOrDefaultAsync(ct);
        return row?.ToAttempt();
    }

    public async Task<IReadOnlyList<Attempt>> WaitingAsync(LearnerId learner, ChatAddress place, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await Waiting(db.Attempts.AsNoTracking(), learner, place)
            .OrderByDescending(attempt => attempt.Id)
            .ToListAsync(ct);
        return [.. rows.Select(row => row.ToAttempt())];
    }

    public async Task<Attempt?> FindAsync(LearnerId learner, AttemptId attempt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.AttemptAsync(learner, attempt, ct))?.ToAttempt();
    }

    public async Task<bool> HasGradesAsync(LearnerId learner, AttemptId except, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Attempts.AnyAsync(
            row => row.LearnerId == learner.Value && row.Id != except.Value && row.GradedAt != null,
            ct
        );
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
    ) => lane.WriteAsync(db => AnswerSteps.AnswerAsync(db, learner, attempt, answer, message, from, eventId, ct), ct);

    public Task<Attempt?> CorrectAsync(
        LearnerId learner,
        ChatAddress place,
        string message,
        string words,
        ChatUser from,
        string eventId,
        CancellationToken ct
    ) => lane.WriteAsync(db => AnswerSteps.CorrectAsync(db, learner, place, message, words, from, eventId, ct), ct);

    public Task<Attempt?> TakeBackAsync(LearnerId learner, AttemptId attempt, CancellationToken ct) =>
        lane.WriteAsync(db => AnswerSteps.TakeBackAsync(db, learner, attempt, ct), ct);

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

    public async Task<PracticeCount> CountAsync(LearnerId learner, DateOnly today, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PracticeHistory.CountAsync(db, learner, today, ct);
    }

    public async Task<IReadOnlyList<Review>> ReviewsAsync(
        LearnerId learner,
        QuestionId question,
        AttemptId except,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PracticeHistory.ReviewsAsync(db, learner, question, except, ct);
    }

    public async Task<IReadOnlyList<LoggedAnswer>> ReadAsync(
        LearnerId learner,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PracticeHistory.ReadAsync(db, learner, since, ct);
    }

    public async Task<IReadOnlyList<DateOnly>> PractisedDaysAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PracticeHistory.PractisedDaysAsync(db, learner, ct);
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
