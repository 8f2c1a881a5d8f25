using System.Runtime.InteropServices;
using Bot.Core.People;
using Bot.Core.Practice.Spacings;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class EfSpacingParameters(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : ISpacingParameters
{
    private const int RowsAWrite = 500;

    public async Task<SpacingParameters> FindAsync(LearnerId learner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ReadAsync(db, learner.Value, ct);
    }

    /// <returns>The default where nothing was fitted yet.</returns>
    public static async Task<SpacingParameters> ReadAsync(PrepBotDb db, long learner, CancellationToken ct)
    {
        var row = await db.Spacings.AsNoTracking().SingleOrDefaultAsync(one => one.LearnerId == learner, ct);
        return row is null ? SpacingParameters.Default : Read(row.Weights);
    }

    public async Task<IReadOnlyList<LearnerId>> DueAsync(DateTimeOffset fittedBefore, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Learners.Where(learner =>
                !db.Spacings.Any(row => row.LearnerId == learner.Id && row.FittedAt >= fittedBefore)
                && db.Memories.Any(memory => memory.LearnerId == learner.Id && memory.Reviews > 0)
            )
            .OrderBy(learner => learner.Id)
            .Select(learner => new LearnerId(learner.Id))
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<QuestionReviews>> HistoriesAsync(LearnerId learner, int most, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Attempts.Where(row => row.LearnerId == learner.Value && row.GradedAt != null)
            .OrderByDescending(row => row.Id)
            .Take(most)
            .Select(row => new
            {
                row.QuestionId,
                On = row.GradedOn!.Value,
                Grade = row.Grade!.Value,
                row.GradedAt,
                row.Id,
                Suggested = row.SuggestedAt != null,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.GradedAt)
                .ThenBy(row => row.Id)
                .GroupBy(row => row.QuestionId, row => new Review(row.On, row.Grade) { Suggested = row.Suggested })
                .Select(question => new QuestionReviews(new(question.Key), [.. question])),
        ];
    }

    public async Task KeepAsync(
        LearnerId learner,
        SpacingParameters parameters,
        IReadOnlyList<RememberedQuestion> memories,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await lane.WriteAsync(
            async db =>
            {
                var row = await db.Spacings.FindAsync([learner.Value], ct);
                if (row is null)
                    db.Spacings.Add(row = new() { LearnerId = learner.Value, Weights = [] });
                (row.FittedAt, row.Weights) = (at, Bytes(parameters));
            },
            ct
        );
        foreach (var some in memories.Chunk(RowsAWrite))
            await lane.WriteAsync(db => KeepAsync(db, learner, some, ct), ct);
    }

    /// <remarks>A question graded meanwhile has a newer memory; it stays.</remarks>
    private static async Task KeepAsync(
        PrepBotDb db,
        LearnerId learner,
        RememberedQuestion[] memories,
        CancellationToken ct
    )
    {
        var byQuestion = memories.ToDictionary(one => one.Question.Value, one => one.Memory);
        var ids = byQuestion.Keys.ToList();
        var rows = await db
            .Memories.Where(row => row.LearnerId == learner.Value && ids.Contains(row.QuestionId))
            .ToListAsync(ct);
        foreach (var row in rows.Where(row => row.Reviews == byQuestion[row.QuestionId].Reviews))
            row.Keep(byQuestion[row.QuestionId]);
    }

    private static byte[] Bytes(SpacingParameters parameters)
    {
        double[] weights = [.. Enumerable.Range(0, SpacingParameters.Count).Select(i => parameters[i])];
        return MemoryMarshal.AsBytes<double>(weights).ToArray();
    }

    // Whatever cannot be read as weights is as good as not fitted yet.
    private static SpacingParameters Read(byte[] weights)
    {
        if (weights.Length != SpacingParameters.Count * sizeof(double))
            return SpacingParameters.Default;
        try
        {
            return new(MemoryMarshal.Cast<byte, double>(weights));
        }
        catch (ArgumentException)
        {
            return SpacingParameters.Default;
        }
    }
}
