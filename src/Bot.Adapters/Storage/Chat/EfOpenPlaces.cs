using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfOpenPlaces(IDbContextFactory<PrepBotDb> databases, TimeProvider clock) : IOpenPlaces
{
    /// <summary>So long a thread in which everybody was asked is looked through for what was missed.</summary>
    private static readonly TimeSpan ThreadsLast = TimeSpan.FromDays(2);

    /// <summary>So long it is known, and its words are heard: the days of the seven questions that still take an answer.</summary>
    private static readonly TimeSpan ThreadsKnown = TimeSpan.FromDays(14);

    private const int MostThreads = 8000;

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
                .Concat(await ThreadsAsync(db, platform, clock.GetUtcNow() - ThreadsLast, ct))
                .DistinctBy(place => place.At),
        ];
    }

    public async Task<IReadOnlyList<ChatAddress>> ThreadsAsync(string platform, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var threads = await ThreadsAsync(db, platform, clock.GetUtcNow() - ThreadsKnown, ct);
        return [.. threads.OrderBy(thread => thread.Since).Select(thread => thread.At).TakeLast(MostThreads)];
    }

    private static async Task<IEnumerable<OpenPlace>> ThreadsAsync(
        PrepBotDb db,
        string platform,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        var rows = await db
            .NamedReplies.AsNoTracking()
            .Where(reply => reply.Platform == platform && reply.At >= since && reply.Place.Thread != null)
            .ToListAsync(ct);
        return rows.Where(row => new ChatUser(platform, row.Person, "").IsEverybody)
            .GroupBy(row => row.Place)
            .Select(thread => new OpenPlace(thread.Key, thread.Min(row => row.At)));
    }
}
