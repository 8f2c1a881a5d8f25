using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>The rows that a step of an attempt finds and leaves.</summary>
internal static class AttemptRows
{
    public static Task<AttemptRow?> AttemptAsync(
        this PrepBotDb db,
        LearnerId learner,
        AttemptId attempt,
        CancellationToken ct
    ) => db.Attempts.SingleOrDefaultAsync(row => row.Id == attempt.Value && row.LearnerId == learner.Value, ct);

    public static async Task<AttemptEventRow?> EventAsync(
        this PrepBotDb db,
        string eventId,
        AttemptStep step,
        CancellationToken ct
    ) => await db.AttemptEvents.FindAsync([eventId, step], ct);

    public static async Task<MemoryRow> MemoryAsync(
        this PrepBotDb db,
        long learner,
        long question,
        CancellationToken ct
    )
    {
        if (await db.Memories.FindAsync([learner, question], ct) is { } known)
            return known;
        var met = new MemoryRow { LearnerId = learner, QuestionId = question };
        db.Memories.Add(met);
        return met;
    }

    public static async Task RequireReadableAsync(this PrepBotDb db, Asking asking, CancellationToken ct)
    {
        if (await db.IsReadableAsync(asking.Learner, asking.Question, ct))
            return;
        var (question, learner) = (asking.Question.Value, asking.Learner.Value);
        throw new InvalidOperationException($"Question {question} is on no shelf that learner {learner} reads.");
    }

    public static async Task NoteAsync(
        this PrepBotDb db,
        AttemptRow attempt,
        string eventId,
        AttemptStep step,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        db.AttemptEvents.Add(
            new AttemptEventRow
            {
                EventId = eventId,
                Step = step,
                AttemptId = attempt.Id,
                AccountId = await db.AccountAsync(attempt.LearnerId, attempt.Place, ct),
                At = at,
            }
        );

    /// <summary>The learner's account at that place; where they have several on the platform, the one it is direct with.</summary>
    private static async Task<long?> AccountAsync(
        this PrepBotDb db,
        long learner,
        ChatAddress place,
        CancellationToken ct
    )
    {
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(account => account.LearnerId == learner && account.Platform == place.Platform)
            .OrderBy(account => account.Id)
            .ToListAsync(ct);
        var direct = accounts.Find(account => place.Conversation == "@" + account.Handle);
        return (direct ?? accounts.FirstOrDefault())?.Id;
    }
}
