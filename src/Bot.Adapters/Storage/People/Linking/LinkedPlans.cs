using Bot.Adapters.Storage.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>Next dates, what is wished about questions and the answers kept for them: joined by copying, so that they are still there afterwards.</summary>
internal static class LinkedPlans
{
    public static async Task JoinAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        if (await db.Targets.FindAsync([from], ct) is { } target)
            await CopyAsync(db, target, to, ct);
        foreach (var wish in await OfAsync<QuestionWishRow>(db, from, ct))
            await CopyAsync(db, wish, to, wish.QuestionId, ct);
        foreach (var answer in await OfAsync<OwnAnswerRow>(db, from, ct))
            await CopyAsync(db, answer, to, answer.QuestionId, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// What somebody brought leaves or stays with them. What came while they were linked: a date stands on both sides; a
    /// wish goes to whoever has the question on their shelf, or in their log; a kept answer goes with the log.
    /// </summary>
    /// <param name="homes">The learners that those who leave came from.</param>
    /// <param name="questions">Those that <paramref name="to"/> logged.</param>
    public static async Task PartAsync(
        PrepBotDb db,
        long from,
        long to,
        IReadOnlyCollection<long> homes,
        IReadOnlyCollection<long> questions,
        CancellationToken ct
    )
    {
        if (await db.Targets.FindAsync([from], ct) is { } target)
        {
            if (Leaves(target, homes) is not false)
                await CopyAsync(db, target, to, ct);
            if (Leaves(target, homes) is true)
                db.Targets.Remove(target);
        }
        foreach (var wish in await OfAsync<QuestionWishRow>(db, from, ct))
        {
            var owner = await OwnerAsync(db, wish.QuestionId, ct);
            var theirs = owner == to || questions.Contains(wish.QuestionId);
            if (Leaves(wish, homes) ?? (owner is null || theirs))
                await CopyAsync(db, wish, to, wish.QuestionId, ct);
            if (Leaves(wish, homes) ?? (owner == to && !await LogsAsync(db, from, wish.QuestionId, ct)))
                db.QuestionWishes.Remove(wish);
        }
        foreach (var answer in await OfAsync<OwnAnswerRow>(db, from, ct))
        {
            var theirs = await OwnerAsync(db, answer.QuestionId, ct) == to || questions.Contains(answer.QuestionId);
            if (Leaves(answer, homes) ?? theirs)
                await CopyAsync(db, answer, to, answer.QuestionId, ct);
            if (Leaves(answer, homes) ?? (theirs && !await LogsAsync(db, from, answer.QuestionId, ct)))
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

    /// <returns>Null: nobody brought it.</returns>
    private static bool? Leaves(IBroughtRow row, IReadOnlyCollection<long> homes) =>
        row.BroughtBy is { } home ? homes.Contains(home) : null;

    private static Task CopyAsync(PrepBotDb db, TargetRow target, long learner, CancellationToken ct)
    {
        var copy = Copy(db, target, learner);
        return KeepAsync(db, copy, [learner], ct);
    }

    private static Task CopyAsync<TRow>(PrepBotDb db, TRow row, long learner, long question, CancellationToken ct)
        where TRow : class, IAboutQuestionRow
    {
        var copy = Copy(db, row, learner);
        copy.QuestionId = question;
        return KeepAsync(db, copy, [learner, question], ct);
    }

    private static TRow Copy<TRow>(PrepBotDb db, TRow row, long learner)
        where TRow : class, IBroughtRow
    {
        var copy = (TRow)db.Entry(row).CurrentValues.ToObject();
        copy.LearnerId = learner;
        return copy;
    }

    /// <summary>What stands there stays; only what came while they were linked takes the place of what was there before.</summary>
    private static async Task KeepAsync<TRow>(PrepBotDb db, TRow copy, object[] key, CancellationToken ct)
        where TRow : class, IBroughtRow
    {
        if (await db.FindAsync<TRow>(key, ct) is not { } known)
            db.Add(copy);
        else if (copy.BroughtBy is null && known.BroughtBy is not null)
            db.Entry(known).CurrentValues.SetValues(copy);
    }

    private static Task<List<TRow>> OfAsync<TRow>(PrepBotDb db, long learner, CancellationToken ct)
        where TRow : class, IBroughtRow => db.Set<TRow>().Where(row => row.LearnerId == learner).ToListAsync(ct);

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
