using Bot.Adapters.Storage.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>Next dates, what is wished about questions and the answers kept for them: joined by copying, so that they are still there afterwards.</summary>
internal static class LinkedPlans
{
    public static async Task JoinAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        await CopyTargetAsync(db, from, to, ct);
        foreach (var wish in await WishesAsync(db, from, ct))
            await CopyAsync(db, wish, to, wish.QuestionId, ct);
        foreach (var answer in await AnswersAsync(db, from, ct))
            await CopyAsync(db, answer, to, answer.QuestionId, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A wish goes to whoever has the question on their shelf, or in their log.</summary>
    /// <param name="questions">Those that <paramref name="to"/> logged.</param>
    public static async Task PartAsync(
        PrepBotDb db,
        long from,
        long to,
        IReadOnlyCollection<long> questions,
        CancellationToken ct
    )
    {
        await CopyTargetAsync(db, from, to, ct);
        foreach (var wish in await WishesAsync(db, from, ct))
        {
            var owner = await OwnerAsync(db, wish.QuestionId, ct);
            if (owner is null || owner == to || questions.Contains(wish.QuestionId))
                await CopyAsync(db, wish, to, wish.QuestionId, ct);
            if (owner == to && !await LogsAsync(db, from, wish.QuestionId, ct))
                db.QuestionWishes.Remove(wish);
        }
        foreach (var answer in await AnswersAsync(db, from, ct))
        {
            var owner = await OwnerAsync(db, answer.QuestionId, ct);
            if (owner == to || questions.Contains(answer.QuestionId))
                await CopyAsync(db, answer, to, answer.QuestionId, ct);
            if (owner == to && !await LogsAsync(db, from, answer.QuestionId, ct))
                db.OwnAnswers.Remove(answer);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A wish about one question, and the answer kept for it, become another's, if it has none.</summary>
    public static async Task MoveAsync(PrepBotDb db, long learner, long question, long twin, CancellationToken ct)
    {
        if (await db.QuestionWishes.FindAsync([learner, question], ct) is { } wish)
        {
            await CopyAsync(db, wish, learner, twin, ct);
            db.QuestionWishes.Remove(wish);
        }
        if (await db.OwnAnswers.FindAsync([learner, question], ct) is { } answer)
        {
            await CopyAsync(db, answer, learner, twin, ct);
            db.OwnAnswers.Remove(answer);
        }
    }

    private static async Task CopyAsync(
        PrepBotDb db,
        OwnAnswerRow answer,
        long learner,
        long question,
        CancellationToken ct
    )
    {
        if (await db.OwnAnswers.FindAsync([learner, question], ct) is not null)
            return;
        var copy = (OwnAnswerRow)db.Entry(answer).CurrentValues.ToObject();
        (copy.LearnerId, copy.QuestionId) = (learner, question);
        db.OwnAnswers.Add(copy);
    }

    private static async Task CopyAsync(
        PrepBotDb db,
        QuestionWishRow wish,
        long learner,
        long question,
        CancellationToken ct
    )
    {
        if (await db.QuestionWishes.FindAsync([learner, question], ct) is null)
            db.QuestionWishes.Add(
                new QuestionWishRow
                {
                    LearnerId = learner,
                    QuestionId = question,
                    Wish = wish.Wish,
                }
            );
    }

    private static async Task CopyTargetAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        if (
            await db.Targets.FindAsync([from], ct) is not { } target
            || await db.Targets.FindAsync([to], ct) is not null
        )
            return;
        var copy = (TargetRow)db.Entry(target).CurrentValues.ToObject();
        copy.LearnerId = to;
        db.Targets.Add(copy);
    }

    private static Task<List<QuestionWishRow>> WishesAsync(PrepBotDb db, long learner, CancellationToken ct) =>
        db.QuestionWishes.Where(row => row.LearnerId == learner).ToListAsync(ct);

    private static Task<List<OwnAnswerRow>> AnswersAsync(PrepBotDb db, long learner, CancellationToken ct) =>
        db.OwnAnswers.Where(row => row.LearnerId == learner).ToListAsync(ct);

    private static Task<bool> LogsAsync(PrepBotDb db, long learner, long question, CancellationToken ct) =>
        db.Attempts.AnyAsync(row => row.LearnerId == learner && row.QuestionId == question, ct);

    /// <returns>Null: it stands on a shelf of several people.</returns>
    private static Task<long?> OwnerAsync(PrepBotDb db, long question, CancellationToken ct) =>
        db
            .Questions.Where(row => row.Id == question)
            .Join(db.Shelves, row => row.ShelfId, shelf => shelf.Id, (_, shelf) => shelf)
            .Where(shelf => shelf.Kind == ShelfKind.Mine)
            .Select(shelf => (long?)shelf.Owner)
            .SingleOrDefaultAsync(ct);
}
