using Bot.Core.Deliveries;
using Bot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Deliveries;

internal sealed class EfDeliveryLog(IDbContextFactory<PrepBotDb> databases) : IDeliveryLog
{
    public async Task<IReadOnlyList<PastDelivery>> ReadAsync(
        LearnerId learner,
        IReadOnlyCollection<string> kinds,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.LearnerId == learner.Value && row.NotBefore >= since && row.SettledAt != null)
            .Where(row => kinds.Contains(row.Kind))
            .OrderBy(row => row.NotBefore)
            .ThenBy(row => row.Id)
            .ToListAsync(ct);
        return [.. rows.Select(row => new PastDelivery(row.Kind, row.Target, row.NotBefore, row.State, row.Reason))];
    }
}
