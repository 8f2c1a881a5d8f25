using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Slack.Saying;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

/// <summary>Says things at Slack.</summary>
internal sealed class SlackAdapter(
    SlackApi api,
    PostCalls posts,
    HistoryCalls history,
    FileCalls files,
    ClosedPlaces closed,
    DirectPlaces directs,
    RecentSends recent,
    Lazy<CommandCatalog> commands,
    IOptions<SlackOptions> options
) : IChatAdapter
{
    public string Platform => SlackIdentity.Platform;

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
        | ChatFeatures.Home
        | ChatFeatures.OwnClocks
        | ChatFeatures.Owned
        | ChatFeatures.WordsInThreads
        | ChatFeatures.Reactions
        | (options.Value.IsDiscreet ? ChatFeatures.Discreet : ChatFeatures.None);

    public Task<SendOutcome> SendAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct) =>
        SayAsync(to, message, key, Urgency.Planned, ct);

    /// <summary>The answer to somebody: before what nobody waits for.</summary>
    public Task<SendOutcome> ReplyAsync(ChatAddress to, ChatMessage message, SendKey key, CancellationToken ct) =>
        SayAsync(to, message, key, Urgency.Reply, ct);

    public async Task<ChatAddress> OpenAsync(ChatAddress to, CancellationToken ct)
    {
        try
        {
            return to.Opened(await ChannelAsync(to, Urgency.Planned, ct));
        }
        catch (Exception refusal) when (refusal is SlackException or WireException)
        {
            // The send says why.
            return to;
        }
    }

    public Task<SendOutcome.Unreachable?> ClosedAsync(ChatAddress place, CancellationToken ct) =>
        closed.FindAsync(place, ct);

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
            var there = await history.PartsAsync(channel, to.Thread, key, notBefore, ct);
            if (there.Count > 0 && there.OfType<string>().ToList() is var ids && ids.Count == there.Count)
                return MessageParts.Of(to.Opened(channel), ids);
            // Said in half: the next send says the rest, and nothing twice.
            foreach (var (part, id) in there.Index())
                if (id is not null)
                    recent.Remember(key.OfPart(part), id);
            return null;
        }
        catch (SlackException refusal) when (SlackErrors.Outcome(refusal) is SendOutcome.Unreachable)
        {
            return null;
        }
    }

    /// <summary>A thread at Slack needs no opening: it hangs on its first message.</summary>
    public Task<MessageRef> ThreadedAsync(ChatMessage message, MessageRef said, CancellationToken ct) =>
        Task.FromResult(WithThread(message, said));

    public async Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct)
    {
        var channel = await ChannelAsync(message.At, Urgency.Reply, ct);
        try
        {
            return await MessageParts.EditAsync(
                message,
                Render(replacement).Messages,
                (id, part) => posts.UpdateAsync(channel, id, part, ct),
                id => posts.DeleteAsync(channel, id, ct)
            );
        }
        catch (SlackException refusal)
            when (refusal.Code
                    is "message_not_found"
                        or "cant_update_message"
                        or "cant_delete_message"
                        or "edit_window_closed"
                        or "thread_not_found"
                || SlackErrors.Outcome(refusal) is SendOutcome.Unreachable
            )
        {
            return false;
        }
    }

    /// <summary>As Slack takes it, commands named as they are typed in this workspace.</summary>
    public Rendered Render(ChatMessage message) =>
        SlackRenderer.Render(message.WithPrefix(commands.Value, options.Value.CommandPrefix));

    /// <summary>The same as one page.</summary>
    public IReadOnlyList<Block> Page(ChatMessage message) =>
        SlackRenderer.Page(message.WithPrefix(commands.Value, options.Value.CommandPrefix));

    /// <returns>The channel; a direct conversation is opened once.</returns>
    public Task<string> ChannelAsync(ChatAddress to, Urgency urgency, CancellationToken ct) =>
        directs.ChannelAsync(to, person => api.OpenDirectAsync(SlackCircumstances.UserId(person), urgency, ct));

    private async Task<SendOutcome> SayAsync(
        ChatAddress to,
        ChatMessage message,
        SendKey key,
        Urgency urgency,
        CancellationToken ct
    )
    {
        try
        {
            var channel = await ChannelAsync(to, urgency, ct);
            var (parts, attached) = Render(message);
            List<string> ids = [];
            foreach (var (at, part) in parts.Index())
                ids.Add(
                    await OnceAsync(
                        key.OfPart(at),
                        own => posts.PostAsync(channel, to.Thread, part, own, urgency, ct, parts.Count)
                    )
                );
            var sent = WithThread(message, MessageParts.Of(to.Opened(channel), ids));
            foreach (var (at, file) in attached.Index())
                await OnceAsync(
                    key.OfPart(parts.Count + at),
                    _ => files.UploadAsync(file, channel, sent.At.Thread, ct)
                );
            return new SendOutcome.Sent(sent);
        }
        catch (Exception refusal) when (refusal is SlackException or WireException)
        {
            if (SlackErrors.Outcome(refusal) is not { } outcome)
                throw;
            return outcome;
        }
    }

    private async Task<string> OnceAsync(SendKey key, Func<SendKey, Task<string>> sayAsync)
    {
        if (recent.Find(key) is { } said)
            return said;
        var id = await sayAsync(key);
        recent.Remember(key, id);
        return id;
    }

    private static MessageRef WithThread(ChatMessage message, MessageRef said) =>
        message.OpensThread is null || said.At.Thread is not null || SlackPlace.IsDirect(said.At.Conversation)
            ? said
            : said with
            {
                At = said.At with { Thread = MessageParts.Ids(said)[0] },
            };
}
