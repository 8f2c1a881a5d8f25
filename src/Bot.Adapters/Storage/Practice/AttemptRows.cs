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
        var topic = await db.Questions.Where(row => row.Id == question).Select(row => row.Topic).SingleAsync(ct);
        var met = new MemoryRow
        {
            LearnerId = learner,
            QuestionId = question,
            Topic = topic,
        };
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
        ChatUser from,
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
                AccountId = await db.AccountAsync(from, ct),
                At = at,
            }
        );

    /// <returns>Null: the account was forgotten meanwhile.</returns>
    private static Task<long?> AccountAsync(this PrepBotDb db, ChatUser account, CancellationToken ct) =>
        db.Accounts.Of(account).Select(row => (long?)row.Id).SingleOrDefaultAsync(ct);
}
