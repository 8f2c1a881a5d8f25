using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class EfNamedReplies(IDbContextFactory<PrepBotDb> databases, WriterLane lane) : INamedReplies
{
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
                if (row is null)
                    db.NamedReplies.Add(row = Row(person, name, message));
                (row.Message, row.At) = (message, at);
            },
            ct
        );

    public async Task<MessageRef?> FindAsync(ChatUser person, string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.NamedReplies.FindAsync([person.Platform, person.Id, name], ct))?.Message;
    }

    private static NamedReplyRow Row(ChatUser person, string name, MessageRef message) =>
        new()
        {
            Platform = person.Platform,
            Person = person.Id,
            Name = name,
            Message = message,
        };
}
