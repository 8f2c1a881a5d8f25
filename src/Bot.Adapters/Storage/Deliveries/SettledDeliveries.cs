using Bot.Core.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Deliveries;

/// <summary>Deliveries that are over; so many at a time that nobody's write waits long.</summary>
internal sealed class SettledDeliveries(IDbContextFactory<PrepBotDb> databases, WriterLane lane)
{
    /// <summary>Those settled before this instant go; a daily question that arrived stays, without its words.</summary>
    public async Task ForgetAsync(DateTimeOffset before, CancellationToken ct)
    {
        var last = 0L;
        while (await NextAsync(before, last, ct) is [.., var newest] next)
        {
            await lane.WriteAsync(db => ForgetAsync(db.Deliveries.Where(row => next.Contains(row.Id)), ct), ct);
            last = newest;
        }
    }

    private static async Task ForgetAsync(IQueryable<DeliveryRow> rows, CancellationToken ct)
    {
        await rows.Where(row => row.Kind != DeliveryKinds.Daily || row.State != DeliveryState.Sent)
            .ExecuteDeleteAsync(ct);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldBack, (string?)null), ct);
    }

    // Read beside the writer: no index leads to them.
    private async Task<long[]> NextAsync(DateTimeOffset before, long after, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Deliveries.Where(row => row.Id > after && row.SettledAt < before)
            .Where(row => row.Kind != DeliveryKinds.Daily || row.State != DeliveryState.Sent || row.HeldBack != null)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .Take(WriterLane.MostRows)
            .ToArrayAsync(ct);
    }
}
