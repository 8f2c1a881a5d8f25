using Bot.Adapters.Storage.Documents;
using Bot.Adapters.Storage.Practice;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>Whose the dates, wishes, answers and offered files of linked learners were; see <see cref="IBroughtRow"/>.</summary>
internal static class LinkedOrigins
{
    /// <summary>What nobody brought yet, this learner brings.</summary>
    public static async Task MarkAsync(PrepBotDb db, long learner, CancellationToken ct)
    {
        await MarkAsync<TargetRow>(db, learner, ct);
        await MarkAsync<QuestionWishRow>(db, learner, ct);
        await MarkAsync<OwnAnswerRow>(db, learner, ct);
        await MarkAsync<OfferRow>(db, learner, ct);
    }

    public static async Task UnmarkAsync(PrepBotDb db, long learner, CancellationToken ct)
    {
        await UnmarkAsync<TargetRow>(db, learner, ct);
        await UnmarkAsync<QuestionWishRow>(db, learner, ct);
        await UnmarkAsync<OwnAnswerRow>(db, learner, ct);
        await UnmarkAsync<OfferRow>(db, learner, ct);
    }

    private static async Task MarkAsync<TRow>(PrepBotDb db, long learner, CancellationToken ct)
        where TRow : class, IBroughtRow
    {
        long? origin = learner;
        await db.Set<TRow>()
            .Where(row => row.LearnerId == learner && row.BroughtBy == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.BroughtBy, origin), ct);
    }

    private static async Task UnmarkAsync<TRow>(PrepBotDb db, long learner, CancellationToken ct)
        where TRow : class, IBroughtRow
    {
        long? nobody = null;
        await db.Set<TRow>()
            .Where(row => row.LearnerId == learner)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.BroughtBy, nobody), ct);
    }
}
