using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfOpenPlaces(IDbContextFactory<PrepBotDb> databases, TimeProvider clock) : IOpenPlaces
{
    /// <summary>A thread in which everybody was asked; later ones are no longer written in.</summary>
    private static readonly TimeSpan ThreadsLast = TimeSpan.FromDays(2);

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
                ))
                .Concat(await ThreadsAsync(db, platform, ct))
                .DistinctBy(place => place.At),
        ];
    }

    private async Task<IEnumerable<OpenPlace>> ThreadsAsync(PrepBotDb db, string platform, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - ThreadsLast;
        var rows = await db
            .NamedReplies.AsNoTracking()
            .Where(reply => reply.Platform == platform && reply.At >= since && reply.Place.Thread != null)
            .ToListAsync(ct);
        return rows.Where(row => new ChatUser(platform, row.Person, "").IsEverybody)
            .GroupBy(row => row.Place)
            .Select(thread => new OpenPlace(thread.Key, thread.Min(row => row.At)));
    }
}
