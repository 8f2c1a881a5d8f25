using System.Runtime.CompilerServices;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>Slack's Web API on what was said before.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class HistoryCalls(SlackCalls calls)
{
    private const int PageSize = 200;
    private const int MostPages = 10;

    // Slack's clock and ours may differ by so much.
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    /// <returns>The message of that key; null: it is not there.</returns>
    /// <param name="thread">Where it was said; null: in the channel itself.</param>
    public async Task<string?> FindAsync(
        string channel,
        string? thread,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    )
    {
        await foreach (var message in MessagesAsync(channel, thread, SlackTime.Of(notBefore - Leeway), ct))
            if (message.Metadata?.Key == key.Text)
                return message.Ts;
        return null;
    }

    /// <summary>Looks for a message that may have been said in parts, some of which may be missing.</summary>
    /// <returns>The ids of its parts in their order, null for one that is not there; empty: there is none.</returns>
    public async Task<IReadOnlyList<string?>> PartsAsync(
        string channel,
        string? thread,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    )
    {
        string?[] parts = [];
        await foreach (var message in MessagesAsync(channel, thread, SlackTime.Of(notBefore - Leeway), ct))
        {
            if (Part(key, message.Metadata) is not { } part)
                continue;
            Array.Resize(ref parts, Math.Max(parts.Length, message.Metadata!.Parts));
            parts[part] = message.Ts;
            if (!parts.Contains(null))
                break;
        }
        return parts;
    }

    /// <summary>Messages of a channel, or of a thread, after an id; at most 2,000. A channel's newest first, a thread's oldest first.</summary>
    public async IAsyncEnumerable<ApiMessage> MessagesAsync(
        string channel,
        string? thread,
        string oldest,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await PageAsync(channel, thread, oldest, cursor, ct);
            foreach (var message in page.Messages ?? [])
                yield return message;
            cursor = page.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                yield break;
        }
    }

    /// <returns>Which part of that send it is; null: none.</returns>
    private static int? Part(SendKey key, ApiMetadata? metadata)
    {
        for (var part = 0; metadata?.Key is { } known && part < metadata.Parts; part++)
            if (key.OfPart(part).Text == known)
                return part;
        return null;
    }

    private Task<ApiMessages> PageAsync(
        string channel,
        string? thread,
        string oldest,
        string? cursor,
        CancellationToken ct
    )
    {
        List<KeyValuePair<string, string>> arguments =
        [
            new("channel", channel),
            new("oldest", oldest),
            new("limit", $"{PageSize}"),
            new("include_all_metadata", "true"),
        ];
        if (thread is not null)
            arguments.Add(new("ts", thread));
        if (cursor is not null)
            arguments.Add(new("cursor", cursor));
        var method = thread is null ? "conversations.history" : "conversations.replies";
        return calls.AskAsync(method, arguments, SlackJson.Default.ApiMessages, ct);
    }
}
