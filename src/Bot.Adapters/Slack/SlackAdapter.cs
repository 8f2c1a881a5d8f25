using Bot.Adapters.Slack.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

/// <summary>Says things at Slack. A message that had to be split is known by the ids of its parts, joined by a plus.</summary>
internal sealed class SlackAdapter(
    SlackApi api,
    DirectPlaces directs,
    RecentSends recent,
    Lazy<CommandCatalog> commands,
    IOptions<SlackOptions> options
) : IChatAdapter
{
    private const char Joint = '+';

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
            return At(to, await ChannelAsync(to, Urgency.Planned, ct));
        }
        catch (Exception refusal) when (refusal is SlackException or WireException)
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
            var found = await api.FindAsync(channel, to.Thread, key, notBefore, ct);
            return found is null ? null : new(At(to, channel), found);
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
        var ids = message.Id.Split(Joint);
        var rendered = Render(replacement).Messages;
        try
        {
            // It has grown beyond its parts, so it is said anew, as one.
            foreach (var id in rendered.Count > ids.Length ? ids : ids[rendered.Count..])
                await api.DeleteAsync(channel, id, ct);
            if (rendered.Count > ids.Length)
                return false;
            for (var part = 0; part < rendered.Count; part++)
                await api.UpdateAsync(channel, ids[part], rendered[part], ct);
            return true;
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

    public static MessageRef Reference(ChatAddress at, IEnumerable<string> ids) => new(at, string.Join(Joint, ids));

    /// <returns>The channel; a direct conversation is opened once.</returns>
    public async Task<string> ChannelAsync(ChatAddress to, Urgency urgency, CancellationToken ct)
    {
        if (to.Conversation is not ['@', .. var person])
            return to.Conversation;
        if (directs.ChannelOf(person) is { } known)
            return known;
        ChatUser user = new(SlackIdentity.Platform, person, person);
        var channel = await api.OpenDirectAsync(SlackInputs.UserId(user), urgency, ct);
        directs.Remember(user, channel);
        return channel;
    }

    private async Task<SendOutcome> SayAsync(
        ChatAddress to,
        ChatMessage message,
        SendKey key,
        Urgency urgency,
        CancellationToken ct
    )
    {
        if (recent.Find(key) is { } said)
            return new SendOutcome.Sent(said);
        try
        {
            var channel = await ChannelAsync(to, urgency, ct);
            var (parts, files) = Render(message);
            List<string> ids = [];
            foreach (var (part, at) in parts.Select((part, at) => (part, at)))
                ids.Add(await api.PostAsync(channel, to.Thread, part, key.OfPart(at), urgency, ct));
            var sent = WithThread(message, Reference(At(to, channel), ids));
            recent.Remember(key, sent);
            foreach (var file in files)
                await api.UploadAsync(file, channel, sent.At.Thread, ct);
            return new SendOutcome.Sent(sent);
        }
        catch (Exception refusal) when (refusal is SlackException or WireException)
        {
            if (SlackErrors.Outcome(refusal) is not { } outcome)
                throw;
            return outcome;
        }
    }

    private static MessageRef WithThread(ChatMessage message, MessageRef said) =>
        message.OpensThread is null || said.At.Thread is not null || SlackPlace.IsDirect(said.At.Conversation)
            ? said
            : said with
            {
                At = said.At with { Thread = said.Id.Split(Joint)[0] },
            };

    private static ChatAddress At(ChatAddress to, string channel) =>
        to.Conversation is ['@', ..] ? to with { Conversation = channel } : to;
}
