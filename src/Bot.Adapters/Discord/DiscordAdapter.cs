using Bot.Adapters.Discord.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord;

/// <summary>Says things at Discord. A message that had to be split is known by the ids of its parts, joined by a plus.</summary>
internal sealed partial class DiscordAdapter(
    DiscordRest rest,
    DirectPlaces directs,
    DiscordIdentity identity,
    OwnThreads threads,
    ILogger<DiscordAdapter> log
) : IChatAdapter
{
    private const char Joint = '+';
    private const int MostTitle = 100;

    private readonly Once noted = new();

    // Its clock and ours may differ by so much.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

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
        SayAsync(to, message, DiscordRenderer.Render(message), key, Urgency.Reply, ct);

    public Task<ChatAddress> OpenAsync(ChatAddress to, CancellationToken ct) => OpenAsync(to, Urgency.Planned, ct);

    /// <summary>Words in a channel have no private answer at Discord; what only they may see goes to them directly.</summary>
    public Task<ChatAddress> PrivatelyAsync(Circumstances to, CancellationToken ct) =>
        to.Direct ? Task.FromResult(to.At) : OpenAsync(ChatAddress.DirectTo(to.From), Urgency.Reply, ct);

    private async Task<ChatAddress> OpenAsync(ChatAddress to, Urgency urgency, CancellationToken ct)
    {
        try
        {
            return At(to, await ChannelAsync(to, urgency, ct));
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
            var since = await rest.MessagesAsync(channel, Snowflake.First(notBefore - Slack), ct);
            var mine = since.Where(message => message.Author?.Id == identity.BotId);
            return mine.FirstOrDefault(message => Carries(message, key)) is { } found
                ? new(At(to, channel), found.Id)
                : null;
        }
        catch (DiscordException refusal) when (DiscordOutcomes.Of(refusal) is SendOutcome.Unreachable)
        {
            return null;
        }
    }

    public async Task<bool> EditAsync(MessageRef message, ChatMessage replacement, CancellationToken ct)
    {
        var ids = message.Id.Split(Joint);
        // A thread has the id of the message that it hangs on, which stands in the channel.
        var at = ids.Contains(message.At.Thread) ? message.At with { Thread = null } : message.At;
        var channel = await ChannelAsync(at, Urgency.Reply, ct);
        var rendered = DiscordRenderer.Render(replacement);
        try
        {
            // It has grown beyond its parts, so it is said anew, as one.
            foreach (var id in rendered.Count > ids.Length ? ids : ids[rendered.Count..])
                await rest.DeleteAsync(channel, id, ct);
            if (rendered.Count > ids.Length)
                return false;
            for (var part = 0; part < rendered.Count; part++)
                await rest.EditAsync(channel, ids[part], rendered[part], ct);
            return true;
        }
        catch (DiscordException refusal)
            when (refusal.Status is 404 || refusal.Code is DiscordCodes.TooManyOldEdits or DiscordCodes.MissingAccess)
        {
            return false;
        }
    }

    /// <summary>Where a message went that was said in parts.</summary>
    public static MessageRef Reference(ChatAddress at, IEnumerable<string> ids) => new(at, string.Join(Joint, ids));

    public Task<MessageRef> ThreadedAsync(ChatMessage message, MessageRef said, CancellationToken ct) =>
        WithThreadAsync(message, said, said.At.Conversation, ct);

    /// <summary>Opens the thread that a message asks for.</summary>
    public async Task<MessageRef> WithThreadAsync(
        ChatMessage message,
        MessageRef said,
        string channel,
        CancellationToken ct
    )
    {
        if (message.OpensThread is not { } title || said.At.Thread is not null || directs.PersonIn(channel) is not null)
            return said;
        var last = said.Id[(said.Id.LastIndexOf(Joint) + 1)..];
        try
        {
            var thread = await rest.OpenThreadAsync(channel, last, FieldText.Label(title, MostTitle), ct);
            return Within(said, thread);
        }
        catch (DiscordException there) when (there.Code is DiscordCodes.ThreadThereAlready)
        {
            // Opened before an answer that was lost; a thread has the id of its message.
            return Within(said, last);
        }
        catch (DiscordException refusal)
        {
            // Said is said, with a thread or without one.
            Note(channel, refusal);
            return said;
        }
    }

    /// <summary>Sets a mark on somebody's message.</summary>
    public async Task MarkAsync(MessageRef message, string emoji, CancellationToken ct)
    {
        var channel = message.At.Thread ?? message.At.Conversation;
        try
        {
            await rest.ReactAsync(channel, message.Id, emoji, ct);
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            // What it marks is kept all the same.
            Note(channel, refusal);
        }
    }

    private MessageRef Within(MessageRef said, string thread)
    {
        threads.Opened(thread, said.At.Conversation);
        return said with { At = said.At with { Thread = thread } };
    }

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
            return new SendOutcome.Sent(await WithThreadAsync(message, Reference(At(to, channel), ids), channel, ct));
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            if (refusal is DiscordException { Code: DiscordCodes.MissingAccess } && !await IsDirectAsync(to, ct))
                return DiscordOutcomes.OutOfSight;
            if (DiscordOutcomes.Of(refusal) is not { } outcome)
                throw;
            if (outcome is SendOutcome.Unreachable && urgency is Urgency.Reply)
                Note(to.Conversation, refusal);
            return outcome;
        }
    }

    // A server that the bot was removed from, beside a direct conversation to which access comes and goes.
    private async Task<bool> IsDirectAsync(ChatAddress to, CancellationToken ct)
    {
        if (to.Conversation is ['@', ..] || directs.PersonIn(to.Conversation) is not null)
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

    /// <summary>What the bot may not do in a channel is logged once.</summary>
    private void Note(string channel, Exception refusal)
    {
        if (noted.Is($"{channel} {(refusal as DiscordException)?.Code}"))
            Log.Refused(log, channel, refusal.Message);
    }

    private async Task<string> ChannelAsync(ChatAddress to, Urgency urgency, CancellationToken ct)
    {
        if (to.Conversation is not ['@', .. var person])
            return to.Thread ?? to.Conversation;
        if (directs.ChannelOf(person) is { } known)
            return known;
        var channel = await rest.OpenDirectAsync(person, urgency, ct);
        directs.Remember(new(DiscordIdentity.Platform, person, person), channel);
        return channel;
    }

    private static ChatAddress At(ChatAddress to, string channel) =>
        to.Conversation is ['@', ..] ? to with { Conversation = channel } : to;

    private static bool Carries(ApiMessage message, SendKey key) =>
        (message.Components ?? [])
            .SelectMany(row => row.Components ?? [])
            .Any(component => MarkedAction.IsMarked(component.CustomId, key.Text));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord, channel {Channel}: {Reason}")]
        public static partial void Refused(ILogger logger, string channel, string reason);
    }
}
