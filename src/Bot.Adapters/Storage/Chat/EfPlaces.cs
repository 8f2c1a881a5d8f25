using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfPlaces(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : IPlaces
{
    public async Task<PlaceState> ReadAsync(ChatUser person, ChatAddress at, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (platform, name, conversation, thread) = (at.Platform, person.Id, at.Conversation, at.Thread ?? "");
        var row = await db
            .Places.AsNoTracking()
            .Where(place =>
                place.Platform == platform
                && place.Person == name
                && place.Conversation == conversation
                && place.Thread == thread
            )
            .SingleOrDefaultAsync(ct);
        return row is null
            ? PlaceState.Empty
            : new PlaceState(
                row.Awaits is { } awaits ? ActionId.Parse(awaits) : null,
                row.Shown,
                row.ShownAt,
                row.Form
            );
    }

    /// <remarks>A place where nothing stands open keeps no row, and neither does one of somebody who was forgotten meanwhile.</remarks>
    public Task WriteAsync(ChatUser person, ChatAddress at, PlaceState state, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await db.Places.FindAsync(Key(person, at), ct);
                var empty = state is { Awaits: null, Shown.Count: 0, Form: null };
                if (empty && row is not null)
                    db.Places.Remove(row);
                if (empty || (row is null && await db.IsForgottenAsync(person, ct)))
                    return;
                if (row is null)
                    db.Places.Add(row = Row(person, at));
                (row.Awaits, row.Shown) = (state.Awaits?.ToString(), state.Shown);
                (row.ShownAt, row.Form) = (state.ShownAt, state.Form);
            },
            ct
        );

    private static object[] Key(ChatUser person, ChatAddress at) =>
        [at.Platform, person.Id, at.Conversation, at.Thread ?? ""];

    private static PlaceRow Row(ChatUser person, ChatAddress at) =>
        new()
        {
            Platform = at.Platform,
            Person = person.Id,
            Conversation = at.Conversation,
            Thread = at.Thread ?? "",
        };
}
