using Bot.Adapters.Storage.People;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfQuestionWishes(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IQuestionWishes
{
    public Task SetAsync(LearnerId learner, QuestionId question, QuestionWish wish, CancellationToken ct) =>
        KeepAsync(learner, question, wish, null, ct);

    public Task RestAsync(LearnerId learner, QuestionId question, DateOnly until, CancellationToken ct) =>
        KeepAsync(learner, question, QuestionWish.Rest, until, ct);

    public async Task<IReadOnlyDictionary<QuestionId, QuestionWish>> AllAsync(
        LearnerId learner,
        DateOnly today,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .QuestionWishes.Where(row => row.LearnerId == learner.Value && (row.Until == null || row.Until > today))
            .ToDictionaryAsync(row => new QuestionId(row.QuestionId), row => row.Wish, ct);
    }

    private Task KeepAsync(
        LearnerId learner,
        QuestionId question,
        QuestionWish wish,
        DateOnly? until,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                if (!await db.IsReadableAsync(learner, question, ct))
                    return;
                var row = await db.QuestionWishes.FindAsync([learner.Value, question.Value], ct);
                if (row is null)
                    db.QuestionWishes.Add(row = new() { LearnerId = learner.Value, QuestionId = question.Value });
                (row.Wish, row.Until, row.BroughtBy) = (wish, until, null);
                if (wish is QuestionWish.None)
                    db.QuestionWishes.Remove(row);
            },
            ct
        );
}
