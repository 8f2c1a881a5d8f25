using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

internal sealed class EfLinks(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ILinks
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public Task ShowAsync(ChatUser account, LinkCode code, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var shown = await db.Accounts.Of(account).SingleAsync(ct);
                var hourAgo = at - Hour;
                await db.LinkOffers.Where(row => row.ShownId == shown.Id || row.Since < hourAgo).ExecuteDeleteAsync(ct);
                db.LinkOffers.Add(
                    new LinkOfferRow
                    {
                        CodeHash = Hash(code),
                        ShownId = shown.Id,
                        Since = at,
                    }
                );
            },
            ct
        );

    public Task<TypedCode> TypeAsync(ChatUser account, LinkCode? code, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var typer = await db.Accounts.Of(account).SingleAsync(ct);
                var row = code is { } known ? await OfCodeAsync(db, known, ct) : null;
                var offer = row is null ? null : await ToOfferAsync(db, row, ct);
                var same =
                    row is not null
                    && await db.Accounts.AnyAsync(one => one.Id == row.ShownId && one.LearnerId == typer.LearnerId, ct);
                var verdict = LinkRules.Judge(offer, account, same, await TriesAsync(db, typer.Id, at, ct), at);
                var again = row?.TypedId == typer.Id;
                if (!again && verdict is not CodeVerdict.TooOften)
                    db.LinkTries.Add(new LinkTryRow { AccountId = typer.Id, At = at });
                if (verdict is not CodeVerdict.Good)
                    return new TypedCode(verdict, null);
                if (!again)
                    (row!.TypedId, row.Since) = (typer.Id, at);
                return new TypedCode(verdict, await ToOfferAsync(db, row!, ct));
            },
            ct
        );

    public async Task<LinkOffer?> ShownAsync(ChatUser account, DateTimeOffset at, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db
            .LinkOffers.Where(row => db.Accounts.Of(account).Any(one => one.Id == row.ShownId))
            .SingleOrDefaultAsync(ct);
        return row is not null && await ToOfferAsync(db, row, ct) is var offer && LinkRules.IsFresh(offer, at)
            ? offer
            : null;
    }

    public Task<LinkOffer?> AgreeAsync(long offer, ChatUser account, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await MineAsync(db, offer, account, ct) is not { TypedId: { } typedId } row)
                    return null;
                var before = await ToOfferAsync(db, row, ct);
                if (before.Linked || !LinkRules.IsFresh(before, at))
                    return before.Linked ? before : null;
                row.ShownAgrees |= before.IsShownTo(account);
                row.TypedAgrees |= !before.IsShownTo(account);
                var now = await ToOfferAsync(db, row, ct);
                if (now.Linked && await LearnersAsync(db, row.ShownId, typedId, ct) is var (from, to) && from != to)
                    await LinkedLearners.JoinAsync(db, from, to, ct);
                return now;
            },
            ct
        );

    public Task CancelAsync(long offer, ChatUser account, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await MineAsync(db, offer, account, ct) is { ShownAgrees: false } or { TypedAgrees: false })
                    await db.LinkOffers.Where(row => row.Id == offer).ExecuteDeleteAsync(ct);
            },
            ct
        );

    public Task<IReadOnlyList<ChatUser>?> PartAsync(LearnerId learner, ChatUser account, CancellationToken ct) =>
        lane.WriteAsync<IReadOnlyList<ChatUser>?>(
            async db =>
            {
                var accounts = await db
                    .Accounts.Where(row => row.LearnerId == learner.Value)
                    .OrderBy(row => row.Id)
                    .Select(row => new
                    {
                        Account = new ChatUser(row.Platform, row.Handle, row.Name),
                        Home = db
                            .AccountHomes.Where(home => home.AccountId == row.Id)
                            .Select(home => (long?)home.LearnerId)
                            .FirstOrDefault(),
                    })
                    .ToListAsync(ct);
                var linked = accounts
                    .Select(row => new LinkedAccount(row.Account, new LearnerId(row.Home ?? learner.Value)))
                    .ToList();
                if (LinkRules.Part(learner, linked, account) is not { } parting)
                    return null;
                await LinkedLearners.PartAsync(db, learner.Value, parting, ct);
                return parting.Leaving;
            },
            ct
        );

    private static Task<LinkOfferRow?> OfCodeAsync(PrepBotDb db, LinkCode code, CancellationToken ct)
    {
        var hash = Hash(code);
        return db.LinkOffers.SingleOrDefaultAsync(row => row.CodeHash == hash, ct);
    }

    private static async Task<LinkOfferRow?> MineAsync(
        PrepBotDb db,
        long offer,
        ChatUser account,
        CancellationToken ct
    ) =>
        await db.Accounts.Of(account).Select(row => (long?)row.Id).SingleOrDefaultAsync(ct) is { } mine
            ? await db.LinkOffers.SingleOrDefaultAsync(
                row => row.Id == offer && (row.ShownId == mine || row.TypedId == mine),
                ct
            )
            : null;

    private static async Task<int> TriesAsync(PrepBotDb db, long account, DateTimeOffset at, CancellationToken ct)
    {
        var hourAgo = at - Hour;
        await db.LinkTries.Where(row => row.At <= hourAgo).ExecuteDeleteAsync(ct);
        return await db.LinkTries.CountAsync(row => row.AccountId == account, ct);
    }

    private static async Task<(long From, long To)> LearnersAsync(
        PrepBotDb db,
        long shown,
        long typed,
        CancellationToken ct
    ) => ((await db.Accounts.FindAsync([shown], ct))!.LearnerId, (await db.Accounts.FindAsync([typed], ct))!.LearnerId);

    private static async Task<LinkOffer> ToOfferAsync(PrepBotDb db, LinkOfferRow row, CancellationToken ct) =>
        new(
            row.Id,
            (await UserAsync(db, row.ShownId, ct))!,
            row.TypedId is { } typed ? await UserAsync(db, typed, ct) : null,
            row.Since,
            row.ShownAgrees,
            row.TypedAgrees
        );

    private static async Task<ChatUser?> UserAsync(PrepBotDb db, long account, CancellationToken ct) =>
        await db.Accounts.FindAsync([account], ct) is { } row ? new ChatUser(row.Platform, row.Handle, row.Name) : null;

    private static string Hash(LinkCode code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Text)));
}
