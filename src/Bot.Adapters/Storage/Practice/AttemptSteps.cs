using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
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

    public static async Task<Attempt?> AnswerAsync(
        PrepBotDb db,
        LearnerId learner,
        AttemptId id,
        Answered answer,
        ChatUser from,
        string eventId,
        CancellationToken ct
    )
    {
        var attempt = await db.AttemptAsync(learner, id, ct);
        if (attempt is null)
            return null;
        if (await db.EventAsync(eventId, AttemptStep.Answered, ct) is not null)
            return attempt.ToAttempt();
        if (attempt.GradedAt is not null || attempt.ClosedAt is not null)
            return null;
        Join(attempt, answer);
        await db.NoteAsync(attempt, from, eventId, AttemptStep.Answered, answer.At, ct);
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
        attempt.GradedAt = graded.At;
        attempt.GradedOn = graded.On;
        attempt.Grade = graded.Grade;
        (await db.MemoryAsync(learner.Value, attempt.QuestionId, ct)).Keep(memory);
        await db.NoteAsync(attempt, from, eventId, AttemptStep.Graded, graded.At, ct);
        return attempt.ToAttempt();
    }

    /// <summary>The answer is dated and timed by its first words; what follows adds words only.</summary>
    private static void Join(AttemptRow attempt, Answered answer)
    {
        if (attempt.AnsweredAt is null)
        {
            attempt.AnsweredAt = answer.At;
            attempt.AnsweredOn = answer.On;
            attempt.Manner = answer.Manner;
            attempt.Took = answer.Took;
        }
        attempt.Words = string.IsNullOrEmpty(attempt.Words) ? answer.Words : $"{attempt.Words}\n{answer.Words}";
    }
}
