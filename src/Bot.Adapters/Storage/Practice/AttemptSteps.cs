using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>What an event makes of an attempt, once; each runs in a write of the lane.</summary>
internal static class AttemptSteps
{
    /// <exception cref="InvalidOperationException">The question is on no shelf that this learner reads.</exception>
    public static async Task<Attempt> AskAsync(PrepBotDb db, Asking asking, CancellationToken ct)
    {
        if (await db.EventAsync(asking.EventId, AttemptStep.Asked, ct) is { } known)
            return (await db.AttemptAsync(asking.Learner, new AttemptId(known.AttemptId), ct))!.ToAttempt();
        await db.RequireReadableAsync(asking, ct);
        foreach (var open in await EfPracticeLog.Waiting(db.Attempts, asking.Learner, asking.Place).ToListAsync(ct))
            open.ClosedAt = asking.At;
        (await db.MemoryAsync(asking.Learner.Value, asking.Question.Value, ct)).AskedAt = asking.At;
        var attempt = new AttemptRow
        {
            LearnerId = asking.Learner.Value,
            QuestionId = asking.Question.Value,
            Place = asking.Place,
            AskedAt = asking.At,
            Why = asking.Why,
        };
        db.Attempts.Add(attempt);
        await db.SaveChangesAsync(ct);
        await db.NoteAsync(attempt, asking.From, asking.EventId, AttemptStep.Asked, asking.At, ct);
        return attempt.ToAttempt();
    }

    public static async Task<Attempt?> GradeAsync(
        PrepBotDb db,
        LearnerId learner,
        AttemptId id,
        Graded graded,
        Memory memory,
        ChatUser from,
        string eventId,
        CancellationToken ct
    )
    {
        var attempt = await db.AttemptAsync(learner, id, ct);
        if (attempt is null || await db.EventAsync(eventId, AttemptStep.Graded, ct) is not null)
            return attempt?.ToAttempt();
        // Somebody was quicker than the suggestion.
        if (graded.Suggested && attempt.GradedAt is not null)
            return attempt.ToAttempt();
        attempt.GradedAt = graded.At;
        attempt.GradedOn = graded.On;
        attempt.Grade = graded.Grade;
        attempt.SuggestedAt = graded.Suggested ? graded.At : null;
        (await db.MemoryAsync(learner.Value, attempt.QuestionId, ct)).Keep(memory);
        await db.NoteAsync(attempt, from, eventId, AttemptStep.Graded, graded.At, ct);
        return attempt.ToAttempt();
    }

    public static async Task<Attempt?> CompareAsync(
        PrepBotDb db,
        LearnerId learner,
        AttemptId id,
        Grade? guess,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (await db.AttemptAsync(learner, id, ct) is not { } attempt)
            return null;
        attempt.ComparedAt ??= at;
        if (attempt.GradedAt is null)
            attempt.Guess = guess;
        return attempt.ToAttempt();
    }

    /// <summary>How often in a row the question of an attempt was skipped, the newest asking first.</summary>
    public static async Task<int> SkipAsync(
        PrepBotDb db,
        LearnerId learner,
        AttemptId id,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (await db.AttemptAsync(learner, id, ct) is not { } attempt)
            return 0;
        if (Waits(attempt))
            attempt.ClosedAt = attempt.SkippedAt = at;
        await db.SaveChangesAsync(ct);
        var asked = await db
            .Attempts.Where(row => row.LearnerId == learner.Value && row.QuestionId == attempt.QuestionId)
            .OrderByDescending(row => row.Id)
            .Select(row => row.SkippedAt)
            .ToListAsync(ct);
        return asked.TakeWhile(skipped => skipped is not null).Count();
    }

    internal static bool Waits(AttemptRow attempt) => attempt is { GradedAt: null, ClosedAt: null };
}
