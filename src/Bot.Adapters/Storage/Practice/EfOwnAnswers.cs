using Bot.Core.People;
using Bot.Core.Practice.Answering;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfOwnAnswers(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IOwnAnswers
{
    public async Task<OwnAnswer?> FindAsync(LearnerId learner, QuestionId question, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.OwnAnswers.FindAsync([learner.Value, question.Value], ct) is { } row
            ? new OwnAnswer(row.Words, row.KeptOn)
            : null;
    }

    public async Task<IReadOnlyList<KeptAnswer>> AllAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .OwnAnswers.Where(row => row.LearnerId == learner.Value)
            .Join(
                db.Questions,
                row => row.QuestionId,
                question => question.Id,
                (row, question) =>
                    new
                    {
                        row.QuestionId,
                        question.Text,
                        question.Topic,
                        row.Words,
                        row.KeptOn,
                    }
            )
            .OrderBy(one => one.KeptOn)
            .ThenBy(one => one.QuestionId)
            .Select(one => new KeptAnswer(
                new QuestionId(one.QuestionId),
                one.Text,
                one.Topic,
                new OwnAnswer(one.Words, one.KeptOn)
            ))
            .ToListAsync(ct);
    }

    public Task KeepAsync(LearnerId learner, QuestionId question, OwnAnswer answer, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.OwnAnswers.FindAsync([learner.Value, question.Value], ct) is { } row)
                    (row.Words, row.KeptOn, row.BroughtBy) = (answer.Words, answer.KeptOn, null);
                else
                    db.OwnAnswers.Add(
                        new OwnAnswerRow
                        {
                            LearnerId = learner.Value,
                            QuestionId = question.Value,
                            Words = answer.Words,
                            KeptOn = answer.KeptOn,
                        }
                    );
            },
            ct
        );
}
