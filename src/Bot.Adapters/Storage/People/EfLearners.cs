using Bot.Core.Chat;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

internal sealed class EfLearners(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ILearners
{
    public async Task<Learner> MeetAsync(ChatUser account, string zone, DateTimeOffset at, CancellationToken ct)
    {
        if (await FindAsync(account.Platform, account.Id, ct) is { } met)
            return met;
        return await lane.WriteAsync(
            async db =>
                await Known(db, account.Platform, account.Id).SingleOrDefaultAsync(ct) is { } known
                    ? ToLearner(known)
                    : await WelcomeAsync(db, account, zone, at, ct),
            ct
        );
    }

    public async Task<Learner?> FindAsync(string platform, string accountId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Known(db, platform, accountId).SingleOrDefaultAsync(ct) is { } known ? ToLearner(known) : null;
    }

    public async Task<Learner?> FindAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return
            await db.Learners.FindAsync([learner.Value], ct) is { } row
            && !await db.JoinedLearners.AnyAsync(joined => joined.LearnerId == learner.Value, ct)
            ? ToLearner(row)
            : null;
    }

    public async Task<IReadOnlyList<ChatUser>> AccountsAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Accounts.Where(account => account.LearnerId == learner.Value)
            .OrderBy(account => account.Id)
            .Select(account => new ChatUser(account.Platform, account.Handle, account.Name))
            .ToListAsync(ct);
    }

    public Task MoveToZoneAsync(LearnerId learner, string zone, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            db =>
                db.Learners.Where(row => row.Id == learner.Value)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Zone, zone).SetProperty(row => row.ZoneToldAt, at),
                        ct
                    ),
            ct
        );

    public Task<bool> IntroduceAsync(LearnerId learner, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
                await db
                    .Learners.Where(row => row.Id == learner.Value && row.IntroducedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.IntroducedAt, at), ct)
                    is 1,
            ct
        );

    public async Task<IReadOnlySet<string>> StarterTopicsAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .StarterTopics.Where(row => row.LearnerId == learner.Value)
            .Select(row => row.Topic)
            .ToHashSetAsync(ct);
    }

    public Task SetStarterTopicAsync(LearnerId learner, string topic, bool wanted, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var known = await db.StarterTopics.FindAsync([learner.Value, topic], ct);
                if (wanted && known is null)
                    db.StarterTopics.Add(new StarterTopicRow { LearnerId = learner.Value, Topic = topic });
                else if (!wanted && known is not null)
                    db.StarterTopics.Remove(known);
            },
            ct
        );

    private static IQueryable<LearnerRow> Known(PrepBotDb db, string platform, string handle) =>
        from account in db.Accounts.AsNoTracking()
        where account.Platform == platform && account.Handle == handle
        join learner in db.Learners on account.LearnerId equals learner.Id
        select learner;

    private static async Task<Learner> WelcomeAsync(
        PrepBotDb db,
        ChatUser account,
        string zone,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var learner = new LearnerRow
        {
            Name = account.Name,
            Zone = zone,
            Since = at,
        };
        db.Learners.Add(learner);
        await db.SaveChangesAsync(ct);
        db.Accounts.Add(
            new AccountRow
            {
                Platform = account.Platform,
                Handle = account.Id,
                Name = account.Name,
                LearnerId = learner.Id,
                Since = at,
            }
        );
        db.Shelves.Add(Shelves.Row(new Shelf.Mine(new LearnerId(learner.Id))));
        return ToLearner(learner);
    }

    private static Learner ToLearner(LearnerRow row) =>
        new(new LearnerId(row.Id), row.Name, row.Zone, row.Since, row.IntroducedAt)
        {
            ToldZone = row.ZoneToldAt is not null,
        };
}
