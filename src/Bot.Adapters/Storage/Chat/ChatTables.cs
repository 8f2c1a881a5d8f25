using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Chat;

internal sealed class KeptInputRow
{
    public required string EventId { get; set; }

    /// <summary>Null: answered, the words are dropped.</summary>
    public string? Payload { get; set; }
    public DateTimeOffset HeardAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}

internal sealed class PlaceRow
{
    public required string Platform { get; set; }
    public required string Person { get; set; }
    public required string Conversation { get; set; }

    /// <summary>Empty: not in a thread. Part of the key, so never null.</summary>
    public required string Thread { get; set; }
    public string? Awaits { get; set; }
    public IReadOnlyList<TypedChoice> Shown { get; set; } = [];
    public DateTimeOffset ShownAt { get; set; }
    public string? Form { get; set; }
}

internal sealed class NamedReplyRow
{
    public required string Platform { get; set; }
    public required string Person { get; set; }
    public required string Name { get; set; }
    public required ChatAddress Place { get; set; }
    public required string MessageId { get; set; }
    public DateTimeOffset At { get; set; }
}

internal static class ChatTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<KeptInputRow>(inputs =>
        {
            inputs.ToTable("kept_inputs");
            inputs.HasKey(input => input.EventId);
            inputs.HasIndex(input => input.HeardAt);
        });
        model.Entity<PlaceRow>(places =>
        {
            places.ToTable("places");
            places.HasKey(place => new
            {
                place.Platform,
                place.Person,
                place.Conversation,
                place.Thread,
            });
        });
        model.Entity<NamedReplyRow>(replies =>
        {
            replies.ToTable("named_replies");
            replies.HasKey(reply => new
            {
                reply.Platform,
                reply.Person,
                reply.Name,
            });
            replies.ComplexProperty(reply => reply.Place);
            replies.HasIndex(reply => reply.At);
        });
    }
}
