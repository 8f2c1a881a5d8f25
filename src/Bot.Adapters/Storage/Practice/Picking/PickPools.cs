using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>
/// What a pick chooses from: everything, while the shelves are of a person's size. Of larger ones the memories are
/// weighed in one narrow pass, and only what comes out foremost is read, with a draw of what was never asked: what is read
/// decides how long a pick takes.
/// </summary>
internal sealed class PickPools(DayLists days)
{
    /// <summary>With more memories than this, what is foremost is found once a day.</summary>
    private const int ManyMemories = 1_000;

    /// <summary>So many are looked at without a date; with one, as many as can be asked until then, within bounds.</summary>
    private const int Few = 16;
    private const int Most = 512;

    /// <summary>Without a date, what a list of the day holds.</summary>
    private const int Listed = 64;

    private readonly ReadShelves readable = new();
    private readonly PoolRows wordless = new(texts: false);
    private readonly PoolRows worded = new(texts: true);
    private readonly DayListReader lists = new();

    public async Task<PickPool> ReadAsync(PrepBotDb db, PickWish wish, CancellationToken ct)
    {
        // Once for all: opening costs as much as a small query.
        await db.Database.OpenConnectionAsync(ct);
        var shelves = await readable.ReadAsync(db, wish.Learner, ct);
        List<Candidate> whole = [];
        foreach (var shelf in shelves.Where(shelf => !shelf.IsLarge))
            whole.AddRange(await Rows(wish).OfAsync(db, wish, shelf, ct));
        var large = shelves.FindAll(shelf => shelf.IsLarge);
        if (large.Count is 0)
            return new(whole);
        var list = await ListAsync(db, wish, ct);
        var head = await HeadAsync(db, wish, list, large, ct);
        return new([.. whole, .. head])
        {
            Large = large.Exists(shelf => shelf.Shelf is not Shelf.Starter),
            Totals = list.TotalsNow(whole.Concat(head).Count(candidate => wish.IsToday(candidate.AskedOn))),
        };
    }

    private async Task<DayList> ListAsync(PrepBotDb db, PickWish wish, CancellationToken ct)
    {
        if (IsOfTheDay(wish) && days.Find(wish) is { } kept)
            return kept;
        var list = await lists.ReadAsync(db, wish, wish.Ahead is null ? Listed : Most, ct);
        Keep(wish, list);
        return list;
    }

    private void Keep(PickWish wish, DayList list)
    {
        if (IsOfTheDay(wish) && list.Totals.Met > ManyMemories)
            days.Keep(wish, list);
    }

    private PoolRows Rows(PickWish wish) => wish.Target is null ? wordless : worded;

    private static bool IsOfTheDay(PickWish wish) => wish is { Topic: null, Returns: false };

    /// <summary>The head of the list as it is now, further down where that was asked or is gone; and what was never asked.</summary>
    private async Task<List<Candidate>> HeadAsync(
        PrepBotDb db,
        PickWish wish,
        DayList list,
        List<ReadShelf> shelves,
        CancellationToken ct
    )
    {
        var most = wish.Ahead is null ? Few : (int)Math.Clamp(wish.AskingsLeft(0), Few, Most);
        var drawn = list.Unseen ?? shelves.SelectMany(shelf => UnseenDraw.Of(wish, shelf, list, most));
        var head = await ThoseAsync(list.Slice(0, most).Concat(drawn));
        if (list.Unseen is null && !head.Exists(IsNew))
        {
            var found = await UnseenDraw.InRunsAsync(db, wish, shelves, list, ct);
            head.AddRange(await ThoseAsync(found));
            Keep(wish, list with { Unseen = found });
        }
        for (var from = most; from < list.Length && head.Count(IsKnown) < Few / 2; from += most)
            head.AddRange(await ThoseAsync(list.Slice(from, most)));
        return [.. head.DistinctBy(candidate => candidate.Question)];

        // What is kept for another company stands in the list of the day and is none to choose from.
        bool IsNew(Candidate candidate) =>
            candidate.AskedOn is null && wish.IsOnTopic(candidate.Topic) && wish.IsForNext(candidate.OnlyFor);
        bool IsKnown(Candidate candidate) =>
            candidate.Memory is not null && !wish.IsToday(candidate.AskedOn) && wish.IsForNext(candidate.OnlyFor);
        Task<List<Candidate>> ThoseAsync(IEnumerable<long> ids) => Rows(wish).ThoseAsync(db, wish, ids, shelves, ct);
    }
}
