using Bot.Adapters.Storage.Practice;
using Bot.Adapters.Storage.Practice.Picking;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Practice.Spacings;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>The logs of linked learners: one while they are linked; afterwards each has what came from its accounts.</summary>
internal static class LinkedHistory
{
    /// <summary>All that one learner logged becomes another's.</summary>
    /// <returns>Questions that both remember.</returns>
    public static async Task<HashSet<long>> JoinAsync(PrepBotDb db, long from, long to, CancellationToken ct)
    {
        await db
            .Attempts.Where(row => row.LearnerId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LearnerId, to), ct);
        var both = new HashSet<long>();
        foreach (var memory in await db.Memories.Where(row => row.LearnerId == from).ToListAsync(ct))
            if (!await MoveAsync(db, memory, to, memory.QuestionId, ct))
                both.Add(memory.QuestionId);
        await db.SaveChangesAsync(ct);
        return both;
    }

    /// <summary>What came from these accounts becomes another's, with a memory for each of its questions.</summary>
    /// <returns>The questions it was about.</returns>
    public static async Task<HashSet<long>> PartAsync(
        PrepBotDb db,
        long from,
        long to,
        IReadOnlyCollection<long> accounts,
        CancellationToken ct
    )
    {
        var steps = await db
            .Attempts.Where(row => row.LearnerId == from)
            .Join(db.AttemptEvents, row => row.Id, one => one.AttemptId, (row, one) => one)
            .AsNoTracking()
            .ToListAsync(ct);
        var theirs = steps
            .GroupBy(step => step.AttemptId)
            .Where(attempt => LoggedFrom(attempt) is { } account && accounts.Contains(account))
            .Select(attempt => attempt.Key)
            .ToHashSet();
        var rows = await db.Attempts.Where(row => row.LearnerId == from).ToListAsync(ct);
        var questions = new HashSet<long>();
        foreach (var row in rows.Where(row => theirs.Contains(row.Id)))
        {
            row.LearnerId = to;
            questions.Add(row.QuestionId);
        }
        var memories = await db
            .Memories.Where(row => row.LearnerId == from && questions.Contains(row.QuestionId))
            .ToListAsync(ct);
        db.Memories.AddRange(memories.Select(memory => Copy(db, memory, to, memory.QuestionId)));
        var still = rows.Where(row => row.LearnerId == from).Select(row => row.QuestionId).ToHashSet();
        db.Memories.RemoveRange(memories.Where(memory => !still.Contains(memory.QuestionId)));
        await db.SaveChangesAsync(ct);
        return questions;
    }

    /// <summary>
    /// Brings a learner's history home: what it says of a question on another's shelf, it says of the same question on
    /// the learner's own, which is copied there when missing. Then what is remembered of these and of the
    /// <paramref name="touched"/> questions is replayed from the log, in order of time.
    /// </summary>
    public static async Task SettleAsync(
        PrepBotDb db,
        long learner,
        IReadOnlyCollection<long> touched,
        CancellationToken ct
    )
    {
        var shelf = await LinkedShelves.ShelfAsync(db, learner, ct);
        var own = new Dictionary<object, QuestionRow>();
        foreach (var row in await db.Questions.Where(row => row.ShelfId == shelf).ToListAsync(ct))
            own.TryAdd(Twins.KeyOf(row), row);
        HashSet<long> replayed = [.. touched];
        foreach (var foreign in await ForeignAsync(db, learner, shelf, ct))
        {
            if (!own.TryGetValue(Twins.KeyOf(foreign), out var twin))
            {
                own[Twins.KeyOf(foreign)] = twin = LinkedShelves.Copy(db, foreign, shelf);
                await db.SaveChangesAsync(ct);
            }
            await MoveAsync(db, learner, foreign.Id, twin.Id, ct);
            replayed.Remove(foreign.Id);
            replayed.Add(twin.Id);
        }
        var parameters = await EfSpacingParameters.ReadAsync(db, learner, ct);
        foreach (var question in replayed)
            await ReplayAsync(db, learner, question, parameters, ct);
        await db.SaveChangesAsync(ct);
        await MetTopics.FollowAsync(db, replayed, ct);
    }

    /// <summary>The account that answered; an attempt without an answer is whose it was asked.</summary>
    private static long? LoggedFrom(IEnumerable<AttemptEventRow> steps) =>
        steps
            .OrderBy(step => step.Step is AttemptStep.Asked)
            .ThenBy(step => step.At)
            .Select(step => step.AccountId)
            .FirstOrDefault(account => account is not null);

    private static Task<List<QuestionRow>> ForeignAsync(PrepBotDb db, long learner, long shelf, CancellationToken ct) =>
        Foreign(db, learner, shelf).OrderBy(row => row.Id).ToListAsync(ct);

    /// <remarks>From what this learner has to its questions: everybody's would be many.</remarks>
    internal static IQueryable<QuestionRow> Foreign(PrepBotDb db, long learner, long shelf)
    {
        var known = db
            .Attempts.Where(one => one.LearnerId == learner)
            .Select(one => one.QuestionId)
            .Union(db.Memories.Where(one => one.LearnerId == learner).Select(one => one.QuestionId))
            .Union(db.QuestionWishes.Where(one => one.LearnerId == learner).Select(one => one.QuestionId))
            .Union(db.OwnAnswers.Where(one => one.LearnerId == learner).Select(one => one.QuestionId));
        return db.Questions.Where(row =>
            known.Contains(row.Id)
            && row.ShelfId != shelf
            && db.Shelves.Any(one => one.Id == row.ShelfId && one.Kind == ShelfKind.Mine)
        );
    }

    private static async Task MoveAsync(PrepBotDb db, long learner, long question, long twin, CancellationToken ct)
    {
        await db
            .Attempts.Where(row => row.LearnerId == learner && row.QuestionId == question)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.QuestionId, twin), ct);
        if (await db.Memories.FindAsync([learner, question], ct) is { } memory)
            await MoveAsync(db, memory, learner, twin, ct);
        await LinkedPlans.MoveAsync(db, learner, question, twin, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <returns>False: there is one already, which stays.</returns>
    private static async Task<bool> MoveAsync(
        PrepBotDb db,
        MemoryRow memory,
        long learner,
        long question,
        CancellationToken ct
    )
    {
        var moved = await db.Memories.FindAsync([learner, question], ct) is null;
        if (moved)
            db.Memories.Add(Copy(db, memory, learner, question));
        db.Memories.Remove(memory);
        return moved;
    }

    private static MemoryRow Copy(PrepBotDb db, MemoryRow memory, long learner, long question)
    {
        var copy = (MemoryRow)db.Entry(memory).CurrentValues.ToObject();
        (copy.LearnerId, copy.QuestionId) = (learner, question);
        return copy;
    }

    private static async Task ReplayAsync(
        PrepBotDb db,
        long learner,
        long question,
        SpacingParameters parameters,
        CancellationToken ct
    )
    {
        var attempts = await db
            .Attempts.AsNoTracking()
            .Where(row => row.LearnerId == learner && row.QuestionId == question)
            .ToListAsync(ct);
        if (attempts.Count is 0)
            return;
        var row = await db.MemoryAsync(learner, question, ct);
        row.AskedAt = attempts.Max(attempt => attempt.AskedAt);
        row.Keep(
            Spacing.Replay(
                attempts
                    .Where(attempt => attempt.GradedAt is not null)
                    .OrderBy(attempt => attempt.GradedAt)
                    .ThenBy(attempt => attempt.Id)
                    .Select(attempt => new Review(attempt.GradedOn!.Value, attempt.Grade!.Value)),
                parameters
            )
        );
    }
}
