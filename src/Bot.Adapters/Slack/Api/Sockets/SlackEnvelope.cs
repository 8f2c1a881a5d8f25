using System.Text.Json;
using Bot.Adapters.Slack.Api.Blocks;

namespace Bot.Adapters.Slack.Api.Sockets;

internal enum SlackKind
{
    /// <summary>The payload is an event's: <c>{ "event_id", "event": { "type" } }</c>.</summary>
    Event,

    /// <summary>The payload is a slash command's: <c>{ "command", "text", "user_id", "response_url" }</c>.</summary>
    Command,

    /// <summary>The payload has its own <c>type</c>: <c>block_actions</c>, <c>block_suggestion</c>, <c>view_submission</c>, <c>message_action</c> …</summary>
    Interaction,
}

/// <summary>One thing that Slack tells, over a socket or over HTTP, alike.</summary>
/// <param name="Id">The same when it is told again: the event's id, a press's trigger, else the envelope's.</param>
/// <param name="Payload">Good for as long as it is held.</param>
/// <param name="Retry">How often it was told before, as far as Slack says.</param>
internal sealed record SlackEnvelope(SlackKind Kind, string Id, JsonElement Payload, int Retry = 0);

/// <summary>Hears what Slack tells.</summary>
internal interface ISlackEnvelopes
{
    /// <summary>
    /// Called in the order of arrival; must return its task without waiting. When the task is done, Slack is told: the
    /// envelope is kept. What it throws leaves Slack untold, and Slack tells events again.
    /// </summary>
    /// <returns>What the acknowledgement says; null: nothing but that it is kept.</returns>
    Task<AckBody?> KeepAsync(SlackEnvelope envelope, CancellationToken ct);

    /// <summary>A connection stands after a time in which something may have been missed. Must not wait.</summary>
    void CatchUp(CancellationToken ct);

    /// <summary>Nothing is heard any more: completes when what was begun is done, or hangs.</summary>
    Task DoneAsync();
}
