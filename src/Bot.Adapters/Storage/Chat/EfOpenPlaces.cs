using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfOpenPlaces(IDbContextFactory<PrepBotDb> databases) : IOpenPlaces
{
    public async Task<IReadOnlyList<OpenPlace>> ReadAsync(string platform, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Places.AsNoTracking()
            .Where(place => place.Platform == platform && (place.Awaits != null || place.Form != null))
            .Select(place => new
            {
                place.Conversation,
                place.Thread,
                place.ShownAt,
            })
            .ToListAsync(ct);
        // Several people may be awaited in one place; it is read once, from the earliest on.
        return
        [
            .. rows.GroupBy(row => (row.Conversation, row.Thread))
                .Select(place => new OpenPlace(
                    new(platform, place.Key.Conversation, place.Key.Thread is { Length: > 0 } thread ? thread : null),
                    place.Min(row => row.ShownAt)
                )),
        ];
    }
}
