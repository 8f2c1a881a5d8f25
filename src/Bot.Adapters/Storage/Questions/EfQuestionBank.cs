using Bot.Adapters.Storage.People;
using Bot.Core.People;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Questions;

internal sealed class EfQuestionBank(IDbContextFactory<PrepBotDb> databases) : IQuestionBank
{
    public async Task<Question?> FindAsync(LearnerId learner, QuestionId question, CancellationToken ct)
    {
        var found = await ReadAsync(learner, questions => questions.Where(row => row.Id == question.Value), ct);
        return found is [var (_, only)] ? only : null;
    }

    public async Task<IReadOnlyList<Question>> ToAskThemAsync(LearnerId learner, CancellationToken ct)
    {
        var found = await ReadAsync(
            learner,
            questions => questions.Where(row => row.Direction == Direction.ToAskThem),
            ct
        );
        return [.. found.OrderByDescending(row => row.Kind).Select(row => row.Question)];
    }

    public async Task<IReadOnlyList<Question>> OwnAsync(LearnerId learner, CancellationToken ct)
    {
        var found = await ReadAsync(learner, questions => questions, ct, ShelfKind.Mine);
        return [.. found.Select(row => row.Question)];
    }

    public async Task<BankCount> CountAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counts = await db
            .Shelves.ReadableBy(learner)
            .Join(db.Questions.AskedNow(), shelf => shelf.Id, question => question.ShelfId, (shelf, _) => shelf.Kind)
            .GroupBy(kind => kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return new BankCount(Of(ShelfKind.Starter), Of(ShelfKind.Everyone), Of(ShelfKind.Mine));

        int Of(ShelfKind kind) => counts.GetValueOrDefault(kind);
    }

    public async Task<IReadOnlyList<TopicCount>> TopicsAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Shelves.ReadableBy(learner)
            .Join(
                db.Questions.AskedNow(),
                shelf => shelf.Id,
                question => question.ShelfId,
                (shelf, question) => new { IsStarter = shelf.Kind == ShelfKind.Starter, question.Topic }
            )
            .GroupBy(row => row)
            .Select(topic => new
            {
                topic.Key.Topic,
                topic.Key.IsStarter,
                Count = topic.Count(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.Topic)
                .OrderBy(topic => topic.Key, StringComparer.Ordinal)
                .Select(topic => new TopicCount(
                    topic.Key,
                    Own: topic.Where(row => !row.IsStarter).Sum(row => row.Count),
                    Starter: topic.Where(row => row.IsStarter).Sum(row => row.Count)
                )),
        ];
    }

    /// <summary>In the order of the documents.</summary>
    private async Task<List<(ShelfKind Kind, Question Question)>> ReadAsync(
        LearnerId learner,
        Func<IQueryable<QuestionRow>, IQueryable<QuestionRow>> which,
        CancellationToken ct,
        ShelfKind? only = null
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var shelves = db.Shelves.ReadableBy(learner);
        if (only is { } kind)
            shelves = shelves.Where(shelf => shelf.Kind == kind);
        var rows = await which(db.Questions.AsNoTracking().Where(row => row.RetiredAt == null))
            .Join(
                shelves,
                question => question.ShelfId,
                shelf => shelf.Id,
                (question, shelf) =>
                    new
                    {
                        Row = question,
                        shelf.Kind,
                        shelf.Owner,
                    }
            )
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.Row.File, StringComparer.Ordinal)
                .ThenBy(row => row.Row.Place)
                .Select(row => (row.Kind, row.Row.ToQuestion(row.Kind, row.Owner))),
        ];
    }
}
