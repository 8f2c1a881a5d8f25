using Bot.Core.Documents;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Documents;

internal sealed class EfNoteDecisions(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : INoteDecisions
{
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .NoteDecisions.AsNoTracking()
            .Where(row => row.LearnerId == learner.Value)
            .ToDictionaryAsync(row => row.Point, row => row.Choice, ct);
    }

    public Task KeepAsync(LearnerId learner, string point, string choice, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await db.NoteDecisions.SingleOrDefaultAsync(
                    one => one.LearnerId == learner.Value && one.Point == point,
                    ct
                );
                if (row is null)
                    db.NoteDecisions.Add(
                        new()
                        {
                            LearnerId = learner.Value,
                            Point = point,
                            Choice = choice,
                            At = at,
                        }
                    );
                else
                    (row.Choice, row.At) = (choice, at);
            },
            ct
        );
}
