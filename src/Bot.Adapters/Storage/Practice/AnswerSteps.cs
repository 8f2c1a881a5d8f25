using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>What words make of an attempt: an answer, more of it, a correction, or none after all; each runs in a write of the lane.</summary>
internal static class AnswerSteps
{
    public static async Task<Attempt?> AnswerAsync(
        PrepBotDb db,
        LearnerId learner,
        AttemptId id,
        Answered answer,
        string? message,
        ChatUser from,
        string eventId,
        CancellationToken ct
    )
    {
        var attempt = await db.AttemptAsync(learner, id, ct);
        if (attempt is null)
            return null;
        // Taken before, perhaps for the question that was open then.
        if (await db.EventAsync(eventId, AttemptStep.Answered, ct) is { } known)
            return (await db.AttemptAsync(learner, new AttemptId(known.AttemptId), ct))?.ToAttempt();
        if (attempt.GradedAt is not null)
            return null;
        // A form was open, or they reply to it, when the next question came: the words are this one's all the same.
        (attempt.ClosedAt, attempt.SkippedAt) = (null, null);
        await JoinAsync(db, attempt, answer, message, ct);
        await db.NoteAsync(attempt, from, eventId, AttemptStep.Answered, answer.At, ct);
        return attempt.ToAttempt();
    }

    public static async Task<Attempt?> CorrectAsync(
        PrepBotDb db,
        LearnerId learner,
        ChatAddress place,
        string message,
        string words,
        ChatUser from,
        string eventId,
        CancellationToken ct
    )
    {
        var found = await EfPracticeLog
            .Waiting(db.Attempts, learner, place)
            .Join(
                db.AnswerParts.Where(part => part.Message == message),
                attempt => attempt.Id,
                part => part.AttemptId,
                (attempt, part) => new { Attempt = attempt, Part = part }
            )
            .FirstOrDefaultAsync(ct);
        if (found is null || await db.EventAsync(eventId, AttemptStep.Answered, ct) is not null)
            return found?.Attempt.ToAttempt();
        found.Part.Words = words;
        if (words.Length is 0)
            db.AnswerParts.Remove(found.Part);
        await db.SaveChangesAsync(ct);
        var left = await PartsAsync(db, found.Attempt, ct);
        if (left.Count is 0)
            Reopen(found.Attempt);
        else
            found.Attempt.Words = string.Join('\n', left.Select(part => part.Words));
        await db.NoteAsync(found.Attempt, from, eventId, AttemptStep.Answered, found.Attempt.AskedAt, ct);
        return found.Attempt.ToAttempt();
    }

    public static async Task<Attempt?> TakeBackAsync(
        PrepBotDb db,
        LearnerId learner,
        AttemptId id,
        CancellationToken ct
    )
    {
        if (await db.AttemptAsync(learner, id, ct) is not { } attempt || !AttemptSteps.Waits(attempt))
            return null;
        db.AnswerParts.RemoveRange(await PartsAsync(db, attempt, ct));
        Reopen(attempt);
        return attempt.ToAttempt();
    }

    /// <summary>The answer is dated and timed by its first words; what follows adds words only.</summary>
    private static async Task JoinAsync(
        PrepBotDb db,
        AttemptRow attempt,
        Answered answer,
        string? message,
        CancellationToken ct
    )
    {
        if (attempt.AnsweredAt is null)
        {
            attempt.AnsweredAt = answer.At;
            attempt.AnsweredOn = answer.On;
            attempt.Manner = answer.Manner;
            attempt.Took = answer.Took;
        }
        // Words that were kept before parts were are the first part.
        if (!string.IsNullOrEmpty(attempt.Words) && (await PartsAsync(db, attempt, ct)).Count is 0)
            db.AnswerParts.Add(new AnswerPartRow { AttemptId = attempt.Id, Words = attempt.Words });
        if (answer.Words.Length > 0)
            db.AnswerParts.Add(
                new AnswerPartRow
                {
                    AttemptId = attempt.Id,
                    Message = message,
                    Words = answer.Words,
                }
            );
        attempt.Words = string.IsNullOrEmpty(attempt.Words) ? answer.Words : $"{attempt.Words}\n{answer.Words}";
    }

    private static Task<List<AnswerPartRow>> PartsAsync(PrepBotDb db, AttemptRow attempt, CancellationToken ct) =>
        db.AnswerParts.Where(part => part.AttemptId == attempt.Id).OrderBy(part => part.Id).ToListAsync(ct);

    private static void Reopen(AttemptRow attempt)
    {
        (attempt.AnsweredAt, attempt.AnsweredOn, attempt.Words) = (null, null, null);
        (attempt.Manner, attempt.Took, attempt.ComparedAt, attempt.Guess) = (null, null, null, null);
    }
}
