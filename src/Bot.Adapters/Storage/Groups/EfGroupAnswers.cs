using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Practice;
using Bot.Core.Chat;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Groups;

internal sealed class EfGroupAnswers(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IGroupAnswers
{
    public async Task<Round?> OfAsync(LearnerId learner, AttemptId attempt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own =
            from answer in db.GroupAnswers
            where answer.AttemptId == attempt.Value
            join mine in db.Attempts on answer.AttemptId equals mine.Id
            where mine.LearnerId == learner.Value
            join round in db.GroupRounds on answer.RoundId equals round.Id
            select round;
        return (await own.AsNoTracking().SingleOrDefaultAsync(ct))?.ToRound();
    }

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
        ChangeAsync(learner, attempt, row => row.Posted = Joined(row.Posted, words), row => row.Posted, ct);

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

    // An input that is answered again after a restart posts nothing twice.
    private static string Joined(string? posted, string words) =>
        posted is null || posted == words ? words
        : posted.EndsWith($"\n{words}", StringComparison.Ordinal) ? posted
        : $"{posted}\n{words}";
}
