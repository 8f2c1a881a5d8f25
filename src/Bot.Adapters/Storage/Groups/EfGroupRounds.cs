using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Practice;
using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Groups;
using Bot.Core.People;
using Bot.Core.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Groups;

internal sealed class EfGroupRounds(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IGroupRounds
{
    public Task<Round> AskAsync(NewRound round, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (
                    await db.GroupRounds.SingleOrDefaultAsync(one => one.DeliveryId == round.Delivery.Value, ct) is
                    { } known
                )
                    return known.ToRound();
                GroupRoundRow row = new()
                {
                    GroupId = round.Group.Value,
                    QuestionId = round.Question.Value,
                    On = round.On,
                    AskedAt = round.AskedAt,
                    OpensAt = round.OpensAt,
                    DeliveryId = round.Delivery.Value,
                };
                db.GroupRounds.Add(row);
                await db.SaveChangesAsync(ct);
                return row.ToRound();
            },
            ct
        );

    public Task<Round?> FindAsync(RoundId round, CancellationToken ct) =>
        FirstAsync((rounds, _) => rounds.Where(row => row.Id == round.Value), ct);

    public Task<Round?> FindAsync(DeliveryId delivery, CancellationToken ct) =>
        FirstAsync((rounds, _) => rounds.Where(row => row.DeliveryId == delivery.Value), ct);

    public async Task<IReadOnlyList<Round>> LatestAsync(GroupId group, int most, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .GroupRounds.AsNoTracking()
            .Where(row => row.GroupId == group.Value)
            .OrderByDescending(row => row.Id)
            .Take(most)
            .ToListAsync(ct);
        return [.. rows.Select(row => row.ToRound())];
    }

    public Task<Round?> OfAsync(LearnerId learner, AttemptId attempt, CancellationToken ct) =>
        FirstAsync(
            (rounds, db) =>
                from answer in db.GroupAnswers
                where answer.AttemptId == attempt.Value
                join own in db.Attempts on answer.AttemptId equals own.Id
                where own.LearnerId == learner.Value
                join round in rounds on answer.RoundId equals round.Id
                select round,
            ct
        );

    public async Task<Attempt?> AttemptAsync(RoundId round, LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await Own(db, round, learner).AsNoTracking().FirstOrDefaultAsync(ct))?.ToAttempt();
    }

    public Task<Attempt> BeginAsync(RoundId round, Asking asking, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await Own(db, round, asking.Learner).FirstOrDefaultAsync(ct) is { } begun)
                    return begun.ToAttempt();
                var attempt = await AttemptSteps.AskAsync(db, asking, ct);
                db.GroupAnswers.Add(
                    new()
                    {
                        AttemptId = attempt.Id.Value,
                        RoundId = round.Value,
                        AccountId = (await db.Accounts.Of(asking.From).SingleAsync(ct)).Id,
                    }
                );
                return attempt;
            },
            ct
        );

    public Task<string?> PostAsync(LearnerId learner, AttemptId attempt, string words, CancellationToken ct) =>
        ChangeAsync(
            learner,
            attempt,
            row => row.Posted = row.Posted is { } before ? $"{before}\n{words}" : words,
            row => row.Posted,
            ct
        );

    public Task ShareAsync(
        LearnerId learner,
        AttemptId attempt,
        string words,
        DateTimeOffset at,
        CancellationToken ct
    ) => ChangeAsync(learner, attempt, row => (row.Shared, row.SharedAt) = (words, at), row => row.Shared, ct);

    public async Task<bool> IsSharedAsync(LearnerId learner, AttemptId attempt, string words, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .GroupAnswers.Where(row => row.AttemptId == attempt.Value && row.Shared == words)
            .Join(db.Attempts, row => row.AttemptId, own => own.Id, (_, own) => own.LearnerId)
            .AnyAsync(owner => owner == learner.Value, ct);
    }

    public async Task<OpenAnswer?> PostedAsync(AttemptId attempt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var posted = db.GroupAnswers.Where(row => row.AttemptId == attempt.Value && row.Posted != null);
        return (await OpenAsync(db, posted, row => row.Posted!, ct)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<OpenAnswer>> SharedAsync(GroupId group, int most, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var of = group.Value;
        var shared =
            from answer in db.GroupAnswers
            where answer.SharedAt != null
            join round in db.GroupRounds on answer.RoundId equals round.Id
            where round.GroupId == of
            orderby answer.SharedAt descending
            select answer;
        return await OpenAsync(db, shared.Take(most), row => row.Shared!, ct);
    }

    public async Task<IReadOnlyList<RoundAnswer>> AnswersAsync(GroupId group, RoundId? round, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var members = db.MembersOf(group).Select(row => row.Account.LearnerId);
        var rounds = db.GroupRounds.Where(row => row.GroupId == group.Value);
        if (round is { } one)
            rounds = rounds.Where(row => row.Id == one.Value);
        var rows = await (
            from of in rounds
            join answer in db.GroupAnswers on of.Id equals answer.RoundId
            join attempt in db.Attempts on answer.AttemptId equals attempt.Id
            where attempt.AnsweredAt != null && attempt.Manner != Manner.Read && members.Contains(attempt.LearnerId)
            orderby attempt.Id
            select new { Round = of.Id, Row = attempt }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.DistinctBy(row => (row.Round, row.Row.LearnerId))
                .Select(row => new RoundAnswer(
                    new LearnerId(row.Row.LearnerId),
                    new(row.Row.QuestionId),
                    row.Row.AnsweredAt!.Value,
                    row.Row.Words ?? "",
                    row.Row.Grade
                )),
        ];
    }

    public Task<bool> TellUnreadableAsync(RoundId round, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
                await db
                    .GroupRounds.Where(row => row.Id == round.Value && row.UnreadableAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.UnreadableAt, at), ct)
                    is 1,
            ct
        );

    private Task<string?> ChangeAsync(
        LearnerId learner,
        AttemptId attempt,
        Action<GroupAnswerRow> change,
        Func<GroupAnswerRow, string?> result,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                if (
                    await db.AttemptAsync(learner, attempt, ct) is not { } own
                    || await db.GroupAnswers.FindAsync([own.Id], ct) is not { } row
                )
                    return null;
                change(row);
                return result(row);
            },
            ct
        );

    private static IQueryable<AttemptRow> Own(PrepBotDb db, RoundId round, LearnerId learner) =>
        from answer in db.GroupAnswers
        where answer.RoundId == round.Value
        join attempt in db.Attempts on answer.AttemptId equals attempt.Id
        where attempt.LearnerId == learner.Value
        orderby attempt.Id
        select attempt;

    private static async Task<List<OpenAnswer>> OpenAsync(
        PrepBotDb db,
        IQueryable<GroupAnswerRow> answers,
        Func<GroupAnswerRow, string> words,
        CancellationToken ct
    )
    {
        var rows = await (
            from answer in answers
            join attempt in db.Attempts on answer.AttemptId equals attempt.Id
            join account in db.Accounts on answer.AccountId equals account.Id
            select new
            {
                Answer = answer,
                attempt.LearnerId,
                attempt.QuestionId,
                From = new ChatUser(account.Platform, account.Handle, account.Name),
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.OrderByDescending(row => row.Answer.SharedAt)
                .Select(row => new OpenAnswer(
                    new LearnerId(row.LearnerId),
                    row.From,
                    new RoundId(row.Answer.RoundId),
                    new(row.QuestionId),
                    words(row.Answer)
                )),
        ];
    }

    private async Task<Round?> FirstAsync(
        Func<IQueryable<GroupRoundRow>, PrepBotDb, IQueryable<GroupRoundRow>> which,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await which(db.GroupRounds.AsNoTracking(), db).FirstOrDefaultAsync(ct))?.ToRound();
    }
}
