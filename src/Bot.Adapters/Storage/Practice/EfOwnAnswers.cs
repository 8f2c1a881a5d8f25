using Bot.Core.People;
using Bot.Core.Practice;
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

    public Task KeepAsync(LearnerId learner, QuestionId question, OwnAnswer answer, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.OwnAnswers.FindAsync([learner.Value, question.Value], ct) is { } row)
                    (row.Words, row.KeptOn) = (answer.Words, answer.KeptOn);
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
