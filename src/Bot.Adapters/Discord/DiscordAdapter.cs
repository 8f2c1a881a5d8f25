using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Discord.Saying;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord;

/// <summary>Says things at Discord.</summary>
internal sealed class DiscordAdapter(
    DiscordRest rest,
    DirectPlaces directs,
    DiscordThreads threads,
    DiscordRefusals refusals
) : IChatAdapter
{
    // Its clock and ours may differ by so much.
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    public string Platform => DiscordIdentity.Platform;

    public ChatFeatures Features =>
        ChatFeatures.Buttons
        | ChatFeatures.Menus
        | ChatFeatures.Ticks
        | ChatFeatures.Forms
        | ChatFeatures.Pictures
        | ChatFeatures.Files
        | ChatFeatures.Editing
        | ChatFeatures.PrivateReplies
        | ChatFeatures.Threads
        | ChatFeatures.OwnClocks
        | ChatFeatures.Reactions;

    public Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct) =>
        SayAsync(to, message, DiscordRenderer.Render(message, pushed: true, key.Text), key, Urgency.Planned, ct);

    /// <summary>The answer to words: not pushed, and before what nobody waits for.</summary>
    public Task<SendOutcome> ReplyAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct) =>
        SayAsync(to, message, DiscordRenderer.Render(message, mark: key.Text), key, Urgency.Reply, ct);

    public Task<ChatAddress> OpenAsync(ChatAddress to, CancellationToken ct) => OpenAsync(to, Urgency.Planned, ct);

    /// <summary>Words in a channel have no private answer at Discord; what only they may see goes to them directly.</summary>
    public Task<ChatAddress> PrivatelyAsync(Circumstances to, CancellationToken ct) =>
        to.Direct ? Task.FromResult(to.At) : OpenAsync(ChatAddress.DirectTo(to.From), Urgency.Reply, ct);

    private async Task<ChatAddress> OpenAsync(ChatAddress to, Urgency urgency, CancellationToken ct)
    {
        try
        {
            return to.Opened(await ChannelAsync(to, urgency, ct));
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            // The send says why.
            return to;
        }
    }

    public async Task<MessageRef?> FindSentAsync(
        ChatAddress to,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    )
    {
        try
        {
            var channel = await ChannelAsync(to, Urgency.Planned, ct);
            await foreach (var message in rest.MessagesAsync(channel, Snowflake.First(notBefore - Leeway), ct))
                if (Carries(message, key))
                    return new(to.Opened(channel), message.Id);
            return null;
        }
        catch (DiscordException refusal) when (DiscordOutcomes.Of(refusal) is SendOutcome.Unreachable)
        {
            return null;
        }
    }

    public async Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct)
    {
        // A thread has the id of the message that it hangs on, which stands in the channel.
        var ids = MessageParts.Ids(message);
        var at = ids.Contains(message.At.Thread) ? message.At with { Thread = null } : message.At;
        var channel = await ChannelAsync(at, Urgency.Reply, ct);
        try
        {
            return await MessageParts.EditAsync(
                message,
                DiscordRenderer.Render(replacement),
                (id, part) => rest.EditAsync(channel, id, part, ct),
                id => rest.DeleteAsync(channel, id, ct)
            );
        }
        catch (DiscordException refusal)
            when (refusal.Status is 403 or 404
                || refusal.Code is DiscordCodes.TooManyOldEdits or DiscordCodes.ThreadArchived
            )
        {
            return false;
        }
    }

    public Task<MessageRef> ThreadedAsync(ChatMessage message, MessageRef said, CancellationToken ct) =>
        threads.OpenAsync(message, said, said.At.Conversation, ct);

    private async Task<SendOutcome> SayAsync(
        ChatAddress to,
        ChatMessage message,
        IReadOnlyList<RenderedMessage> parts,
        SendKey key,
        Urgency urgency,
        CancellationToken ct
    )
    {
        try
        {
            var channel = await ChannelAsync(to, urgency, ct);
            List<string> ids = [];
            foreach (var (part, at) in parts.Select((part, at) => (part, at)))
                ids.Add((await rest.PostAsync(channel, part, key.OfPart(at).Text, urgency, ct)).Id);
            var said = MessageParts.Of(to.Opened(channel), ids);
            return new SendOutcome.Sent(await threads.OpenAsync(message, said, channel, ct));
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            var isHidden =
                refusal is DiscordException { Code: DiscordCodes.MissingAccess } && !await IsDirectAsync(to, ct);
            if ((isHidden ? DiscordOutcomes.OutOfSight : DiscordOutcomes.Of(refusal)) is not { } outcome)
                throw;
            // A closed door is said to the person behind it; a channel can be mended by whoever reads the log alone.
            if (outcome is SendOutcome.Unreachable && (urgency is Urgency.Reply || to.Person is null))
                refusals.Note(to.Conversation, refusal);
            return outcome;
        }
    }

    // A server that the bot was removed from, beside a direct conversation to which access comes and goes.
    private async Task<bool> IsDirectAsync(ChatAddress to, CancellationToken ct)
    {
        if (to.Person is not null || directs.PersonIn(to.Conversation) is not null)
            return true;
        try
        {
            return (await rest.ChannelAsync(to.Conversation, ct)).IsDirect;
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            return refusal is WireException;
        }
    }

    private Task<string> ChannelAsync(ChatAddress to, Urgency urgency, CancellationToken ct) =>
        to.Thread is { } thread && to.Person is null
            ? Task.FromResult(thread)
            : directs.ChannelAsync(to, person => rest.OpenDirectAsync(person, urgency, ct));

    private static bool Carries(ApiMessage message, SendKey key) =>
        (message.Components ?? [])
            .SelectMany(row => row.Components ?? [])
            .Any(component => MarkedAction.IsMarked(component.CustomId, key.Text));
}
