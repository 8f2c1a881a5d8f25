using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Discord.Hearing;

/// <summary>
/// Which channel a thread belongs to: a message in one names the thread alone, an interaction both. Asked of Discord once
/// for each channel that people write to the bot in.
/// </summary>
internal sealed class ThreadParents(DiscordRest rest, OwnThreads own)
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string?> parents = [];

    /// <param name="parent">Null: it is a channel itself.</param>
    public void Remember(string channel, string? parent)
    {
        lock (gate)
        {
            if (parents.Count >= Most)
                parents.Clear();
            parents[channel] = parent;
        }
    }

    /// <returns>The same, with its thread told from its channel.</returns>
    public async Task<ChatInput> PlacedAsync(ChatInput heard, CancellationToken ct)
    {
        if (heard.In.Direct || heard.In.At.Thread is not null)
            return heard;
        if (await ParentAsync(heard.In.At.Conversation, ct) is not { } parent)
            return heard;
        var at = new ChatAddress(DiscordIdentity.Platform, parent, heard.In.At.Conversation);
        var placed = heard with { In = heard.In with { At = at } };
        return placed is ChatInput.Said said
            ? said with
            {
                Message = said.Message with { At = at },
                InReplyTo = said.InReplyTo is { } earlier ? earlier with { At = at } : null,
            }
            : placed;
    }

    private async Task<string?> ParentAsync(string channel, CancellationToken ct)
    {
        if (own.ChannelOf(channel) is { } parent)
            return parent;
        lock (gate)
            if (parents.TryGetValue(channel, out var known))
                return known;
        try
        {
            var found = await rest.ChannelAsync(channel, ct);
            var asked = found.IsThread ? found.ParentId : null;
            Remember(channel, asked);
            return asked;
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            return null;
        }
    }
}
