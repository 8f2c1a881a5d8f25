using Bot.Adapters.Storage.People;
using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfNamedReplies(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : INamedReplies
{
    /// <remarks>Of somebody who was forgotten meanwhile nothing is noted.</remarks>
    public Task RememberAsync(
        ChatUser person,
        string name,
        MessageRef message,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        lane.WriteAsync(
            async db =>
            {
                var row = await db.NamedReplies.FindAsync([person.Platform, person.Id, name], ct);
                if (row is null && await db.IsForgottenAsync(person, ct))
                    return;
                if (row is null)
                    db.NamedReplies.Add(row = Row(person, name, message));
                (row.Place, row.MessageId, row.At) = (message.At, message.Id, at);
            },
            ct
        );

    public async Task<MessageRef?> FindAsync(ChatUser person, string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.NamedReplies.FindAsync([person.Platform, person.Id, name], ct);
        return row is null ? null : new MessageRef(row.Place, row.MessageId);
    }

    public async Task<string?> NameAsync(ChatUser person, MessageRef message, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .NamedReplies.Where(row => row.Platform == person.Platform && row.Person == person.Id)
            .Where(row => row.MessageId == message.Id && row.Place.Conversation == message.At.Conversation)
            .OrderByDescending(row => row.At)
            .Select(row => row.Name)
            .FirstOrDefaultAsync(ct);
    }

    public async Task ForgetAsync(DateTimeOffset before, CancellationToken ct)
    {
        while (await OldestAsync(before, ct) is { } until)
            await lane.WriteAsync(db => db.NamedReplies.Where(row => row.At <= until).ExecuteDeleteAsync(ct), ct);
    }

    /// <returns>When the last was named of as many as one write may take; null: there are none.</returns>
    private async Task<DateTimeOffset?> OldestAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var oldest = db.NamedReplies.Where(row => row.At < before).OrderBy(row => row.At).Take(WriterLane.MostRows);
        return await oldest.MaxAsync(row => (DateTimeOffset?)row.At, ct);
    }

    private static NamedReplyRow Row(ChatUser person, string name, MessageRef message) =>
        new()
        {
            Platform = person.Platform,
            Person = person.Id,
            Name = name,
            Place = message.At,
            MessageId = message.Id,
        };
}
