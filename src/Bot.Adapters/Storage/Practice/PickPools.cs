using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

/// <summary>
/// What a pick needs of a learner's bank: all that they have met, and of the rest everything while the bank is of a
/// person's size. From a larger shelf a few are drawn: what is read decides how long a pick takes.
/// </summary>
internal static class PickPools
{
    /// <summary>A shelf whose ids span more than this is drawn from.</summary>
    private const int Whole = 2_000;

    private const int Drawn = 250;
    private const int Rounds = 4;

    public static async Task<PickPool> ReadAsync(PrepBotDb db, LearnerId learner, string? topic, CancellationToken ct)
    {
        var shelves = await db.Shelves.AsNoTracking().ReadableBy(learner).ToListAsync(ct);
        var met = await MetAsync(db, learner, ct);
        var known = met.Select(row => row.Id).ToHashSet();
        var large = false;
        List<Candidate> candidates = [];
        foreach (var shelf in shelves)
        {
            var of = Shelves.ToShelf(shelf.Kind, shelf.Owner);
            candidates.AddRange(met.Where(row => row.ShelfId == shelf.Id).Select(row => row.ToCandidate(of)));
            var (least, most) = await SpanAsync(db, shelf.Id, ct);
            var isLarge = most - least >= Whole;
            large |= isLarge && of is not Shelf.Starter;
            var unseen = isLarge
                ? await DrawAsync(db, shelf.Id, topic, new(least, most, learner, known), ct)
                : await UnseenAsync(Asked(db, shelf.Id), known, int.MaxValue, ct);
            candidates.AddRange(unseen.Select(row => row.ToCandidate(of)));
        }
        return new(candidates, large);
    }

    private static async Task<List<PoolRow>> MetAsync(PrepBotDb db, LearnerId learner, CancellationToken ct) =>
        await (
            from memory in db.Memories.AsNoTracking()
            where memory.LearnerId == learner.Value
            join question in db.Questions on memory.QuestionId equals question.Id
            where question.Direction == Direction.Asked && question.RetiredAt == null
            // Columns, not entities: two thousand rows are read for every pick.
            select new PoolRow(
                question.Id,
                question.ShelfId,
                question.Topic,
                question.Text,
                question.Answer != null,
                memory.AskedAt,
                memory.Stability,
                memory.Difficulty,
                memory.LastOn,
                memory.DueOn,
                memory.Reviews,
                memory.Lapses
            )
        ).ToListAsync(ct);

    private static async Task<(long Least, long Most)> SpanAsync(PrepBotDb db, long shelf, CancellationToken ct)
    {
        var ids = db.Questions.Where(question => question.ShelfId == shelf).Select(question => (long?)question.Id);
        return await ids.MinAsync(ct) is { } least ? (least, await ids.MaxAsync(ct) ?? least) : (0, 0);
    }

    private static IQueryable<QuestionRow> Asked(PrepBotDb db, long shelf) =>
        db
            .Questions.AsNoTracking()
            .Where(row => row.ShelfId == shelf && row.Direction == Direction.Asked && row.RetiredAt == null);

    private static async Task<List<PoolRow>> UnseenAsync(
        IQueryable<QuestionRow> questions,
        HashSet<long> known,
        int most,
        CancellationToken ct
    )
    {
        var rows = await questions
            .OrderBy(row => row.Id)
            .Take(most)
            .Select(row => new PoolRow(
                row.Id,
                row.ShelfId,
                row.Topic,
                row.Text,
                row.Answer != null,
                null,
                null,
                null,
                null,
                null,
                0,
                0
            ))
            .ToListAsync(ct);
        rows.RemoveAll(row => known.Contains(row.Id));
        return rows;
    }

    /// <summary>From a place that moves on with what was met, and from the start of the shelf when its end is reached.</summary>
    private static async Task<List<PoolRow>> DrawAsync(
        PrepBotDb db,
        long shelf,
        string? topic,
        Draw draw,
        CancellationToken ct
    )
    {
        var questions = Asked(db, shelf);
        if (topic is not null)
        {
            var topics = (await TopicsAsync(questions, ct)).Where(one =>
                one.StartsWith(topic.Trim(), StringComparison.OrdinalIgnoreCase)
            );
            List<string> wanted = [.. topics];
            questions = questions.Where(row => wanted.Contains(row.Topic));
        }
        for (var round = 0; round < Rounds; round++)
        {
            var from = draw.Start(round);
            var unseen = await UnseenAsync(questions.Where(row => row.Id >= from), draw.Known, Drawn, ct);
            if (unseen.Count > 0)
                return unseen;
        }
        return await UnseenAsync(questions, draw.Known, Drawn, ct);
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

    private sealed record Draw(long Least, long Most, LearnerId Learner, HashSet<long> Known)
    {
        public long Start(int round) =>
            Least + (long)(KeyedOrder.Of(Learner, Known.Count + round) % (ulong)(Most - Least + 1));
    }

    private sealed record PoolRow(
        long Id,
        long ShelfId,
        string Topic,
        string Text,
        bool HasAnswer,
        DateTimeOffset? AskedAt,
        double? Stability,
        double? Difficulty,
        DateOnly? LastOn,
        DateOnly? DueOn,
        int Reviews,
        int Lapses
    )
    {
        public Candidate ToCandidate(Shelf shelf) =>
            new(new QuestionId(Id), shelf, Topic, HasAnswer, ToMemory(), AskedAt) { Text = Text };

        private Memory? ToMemory() =>
            Stability is { } stability
                ? new(stability, Difficulty!.Value, LastOn!.Value, DueOn!.Value, Reviews, Lapses)
                : null;
    }
}
