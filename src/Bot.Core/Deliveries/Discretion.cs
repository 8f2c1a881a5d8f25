using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Deliveries;

/// <summary>
/// Holds back what a message would show on a screen before its person presses <b>Open</b>: only that something has come is
/// sent, and the rest waits in the outbox.
/// </summary>
public sealed class Discretion(IAccountSettings settings, IOutbox outbox, ChatPlatforms platforms)
{
    /// <returns>The message itself where this account is not discreet.</returns>
    public async Task<ChatMessage> FoldAsync(
        Delivery delivery,
        ChatUser person,
        ChatMessage message,
        CancellationToken ct
    )
    {
        // A channel is nobody's screen, and what stands there is read by all.
        if (person.IsEverybody || !await IsOnAsync(person, ct))
            return message;
        await outbox.HoldBackAsync(delivery.Id, ChatJson.Write(message), ct);
        return FoldedView.Of(message, delivery.Id);
    }

    public async Task<bool> IsOnAsync(ChatUser person, CancellationToken ct) =>
        await settings.DiscreetAsync(person, ct) ?? platforms.Features(person.Platform).HasFlag(ChatFeatures.Discreet);
}

/// <summary>Shows the rest in place.</summary>
internal sealed class OpenAction(IOutbox outbox, Reception reception) : IAction
{
    public string Verb => FoldedView.Verb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return
            FoldedView.Delivery(input.Action) is { } id
            && await outbox.HeldBackAsync(id, ct) is var (owner, rest)
            && owner == learner.Id
            && Read(rest) is { } message
            ? new ChatReply.Replace(message)
            : new ChatReply.Say(FoldedView.Gone, OnlyToYou: true);
    }

    // Written by another version: it cannot be shown, and nothing else is lost with it.
    private static ChatMessage? Read(string rest)
    {
        try
        {
            return ChatJson.ReadMessage(rest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
