using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfQuestionWishes(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IQuestionWishes
{
    public Task SetAsync(LearnerId learner, QuestionId question, QuestionWish wish, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await db.QuestionWishes.FindAsync([learner.Value, question.Value], ct);
                if (row is not null && wish is QuestionWish.None)
                    db.QuestionWishes.Remove(row);
                else if (row is not null)
                    row.Wish = wish;
                else if (wish is not QuestionWish.None)
                    db.QuestionWishes.Add(
                        new QuestionWishRow
                        {
                            LearnerId = learner.Value,
                            QuestionId = question.Value,
                            Wish = wish,
                        }
                    );
            },
            ct
        );

    public async Task<IReadOnlyDictionary<QuestionId, QuestionWish>> AllAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .QuestionWishes.Where(row => row.LearnerId == learner.Value)
            .ToDictionaryAsync(row => new QuestionId(row.QuestionId), row => row.Wish, ct);
    }
}
