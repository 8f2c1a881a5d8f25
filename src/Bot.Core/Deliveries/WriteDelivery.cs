using Bot.Core.Chat;
using Bot.Core.Chat.Inbox;

namespace Bot.Core.Deliveries;

/// <summary>A message for one person, as it is sent.</summary>
/// <param name="Message">All of it.</param>
/// <param name="Shown">What the platform can show of it, and discretion allows.</param>
/// <param name="Edits">Null: it is a message of its own.</param>
public sealed record Written(ChatMessage Message, ChatMessage Shown, MessageRef? Edits);

/// <summary>Writes a delivery in its person's lane.</summary>
public sealed class WriteDelivery(
    IEnumerable<ICompose> composers,
    Conversation conversation,
    INamedReplies names,
    Discretion discretion,
    PersonLanes lanes
) : IDisposable
{
    /// <summary>Composing is work for a processor. Half of them stay with people who wait for an answer.</summary>
    private readonly SemaphoreSlim composing = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly Dictionary<string, ICompose> byKind = composers.ToDictionary(composer => composer.Kind);

    /// <returns>The name of the message that it edits; null: it edits none.</returns>
    public string? Amends(Delivery delivery) => byKind[delivery.Kind].Amends(delivery);

    // What is asked is awaited before its person is heard again: words of that moment are about what they have seen.
    /// <returns>Null: no longer wanted.</returns>
    public Task<Written?> RunAsync(Delivery delivery, ChatUser person, CancellationToken ct) =>
        lanes.RunAsync(
            person,
            async () =>
            {
                if (await AgainAsync(delivery, ct) is not { } message)
                    return null;
                if (Amends(delivery) is not { } name)
                    return await FoldedAsync(delivery, person, message, ct);
                if (await names.FindAsync(person, name, ct) is { } earlier)
                    return new(message, await ShownAsync(delivery, person, message, ct), earlier);
                return byKind[delivery.Kind].OnlyEdits ? null : await FoldedAsync(delivery, person, message, ct);
            }
        );

    /// <summary>What it would have edited is gone.</summary>
    /// <returns>Null: then nothing is said.</returns>
    public async Task<Written?> AnewAsync(Delivery delivery, ChatUser person, Written edit, CancellationToken ct) =>
        byKind[delivery.Kind].OnlyEdits
            ? null
            : await lanes.RunAsync(person, () => FoldedAsync(delivery, person, edit.Message, ct));

    /// <summary>Composed, and not shown.</summary>
    public async Task<ChatMessage?> AgainAsync(Delivery delivery, CancellationToken ct)
    {
        await composing.WaitAsync(ct);
        try
        {
            return await byKind[delivery.Kind].ComposeAsync(delivery, ct);
        }
        finally
        {
            composing.Release();
        }
    }

    public void Dispose() => composing.Dispose();

    private async Task<Written> FoldedAsync(
        Delivery delivery,
        ChatUser person,
        ChatMessage message,
        CancellationToken ct
    )
    {
        var folded = await discretion.FoldAsync(delivery, person, message, ct);
        return new(message, await ShownAsync(delivery, person, folded, ct), null);
    }

    private Task<ChatMessage> ShownAsync(
        Delivery delivery,
        ChatUser person,
        ChatMessage message,
        CancellationToken ct
    ) => conversation.ShowAsync(person, delivery.Target, message, ct, unasked: true);
}
