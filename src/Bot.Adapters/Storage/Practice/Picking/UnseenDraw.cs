using Bot.Adapters.Storage.Questions;
using Bot.Core.Practice.Picking;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>
/// Questions of a large shelf that a learner was never asked: by a permutation of their ids that is the learner's own and
/// moves on with what they have met, so each comes once. Where that finds none, since ids lie far apart, nearly all is met
/// or one topic is wanted, in runs of neighbours instead.
/// </summary>
internal static class UnseenDraw
{
    private const int Runs = 4;
    private const int Run = 250;
    private const int Enough = 32;

    /// <returns>Ids that may be gone or met: whoever reads them sees.</returns>
    public static IEnumerable<long> Of(PickWish wish, ReadShelf shelf, DayList list, int most) =>
        wish.Topic is null ? Enumerable.Range(0, most).Select(place => At(wish, shelf, list.Totals.Met + place)) : [];

    public static async Task<IReadOnlyList<long>> InRunsAsync(
        PrepBotDb db,
        PickWish wish,
        IReadOnlyList<ReadShelf> shelves,
        DayList list,
        CancellationToken ct
    )
    {
        foreach (var shelf in shelves)
            for (var run = 0; run <= Runs; run++)
            {
                var from = run < Runs ? At(wish, shelf, list.Totals.Met + run) : shelf.Least;
                if (await RunAsync(db, wish, shelf, from, ct) is { Count: > 0 } found)
                    return found;
            }
        return [];
    }

    private static long At(PickWish wish, ReadShelf shelf, long place) =>
        shelf.Least + KeyedOrder.Permuted(wish.Learner, place, shelf.Last - shelf.Least + 1);

    /// <summary>The unseen among the next questions from an id on; of each topic, where one was asked for.</summary>
    private static async Task<IReadOnlyList<long>> RunAsync(
        PrepBotDb db,
        PickWish wish,
        ReadShelf shelf,
        long from,
        CancellationToken ct
    )
    {
        var asked = db.Questions.AskedNow().Where(row => row.ShelfId == shelf.Id);
        if (wish.Topic is null)
            return await UnseenAsync(db, wish, asked.Where(row => row.Id >= from), ct);
        List<long> found = [];
        foreach (var topic in (await TopicsAsync(asked, ct)).Where(wish.IsOnTopic))
            found.AddRange(await UnseenAsync(db, wish, asked.Where(row => row.Topic == topic && row.Id >= from), ct));
        return found;
    }

    private static async Task<List<long>> UnseenAsync(
        PrepBotDb db,
        PickWish wish,
        IQueryable<QuestionRow> questions,
        CancellationToken ct
    )
    {
        var unseen = await questions
            .OrderBy(row => row.Id)
            .Take(Run)
            .Select(row => new { row.Id, row.OnlyFor })
            .Where(row => !db.Memories.Any(met => met.LearnerId == wish.Learner.Value && met.QuestionId == row.Id))
            .Take(wish.Target is null ? Enough : Run)
            .ToListAsync(ct);
        return [.. unseen.Where(row => wish.IsForNext(row.OnlyFor)).Select(row => row.Id).Take(Enough)];
    }

    /// <summary>Each distinct topic found by a seek in the index, not by reading the shelf.</summary>
    private static async Task<List<string>> TopicsAsync(IQueryable<QuestionRow> questions, CancellationToken ct)
    {
        List<string> topics = [];
        for (var last = ""; ; topics.Add(last))
        {
            var next = await questions
                .Where(row => string.Compare(row.Topic, last) > 0)
                .MinAsync(row => (string?)row.Topic, ct);
            if (next is null)
                return topics;
            last = next;
        }
    }
}
