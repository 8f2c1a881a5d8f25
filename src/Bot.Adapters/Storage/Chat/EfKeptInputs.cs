using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfKeptInputs(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IKeptInputs
{
    public Task<bool> KeepAsync(KeptInput input, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.KeptInputs.FindAsync([input.EventId], ct) is not null)
                    return false;
                db.KeptInputs.Add(
                    new KeptInputRow
                    {
                        EventId = input.EventId,
                        Payload = input.Payload,
                        HeardAt = input.HeardAt,
                    }
                );
                return true;
            },
            ct
        );

    public Task UnderstoodAsync(string eventId, string payload, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.KeptInputs.FindAsync([eventId], ct) is { Payload: not null } input)
                    input.Payload = payload;
            },
            ct
        );

    public Task AnsweredAsync(string eventId, DateTimeOffset at, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                if (await db.KeptInputs.FindAsync([eventId], ct) is { } input)
                    (input.Payload, input.AnsweredAt) = (null, at);
            },
            ct
        );

    public async Task<IReadOnlyList<KeptInput>> UnansweredAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .KeptInputs.Where(input => input.Payload != null && input.HeardAt >= since)
            .OrderBy(input => input.HeardAt)
            .Select(input => new KeptInput(input.EventId, input.Payload!, input.HeardAt))
            .ToListAsync(ct);
    }

    public async Task ForgetAsync(DateTimeOffset before, CancellationToken ct)
    {
        while (await lane.WriteAsync(ForgetSomeAsync, ct) > 0)
            ct.ThrowIfCancellationRequested();

        Task<int> ForgetSomeAsync(PrepBotDb db) =>
            db
                .KeptInputs.Where(input => input.HeardAt < before)
                .OrderBy(input => input.HeardAt)
                .Take(WriterLane.MostRows)
                .ExecuteDeleteAsync(ct);
    }
}
