using System.Text.Json;
using Bot.Adapters.Slack.Api.Blocks;

namespace Bot.Adapters.Slack.Api.Sockets;

/// <summary>
/// What was told twice shortly after one another, over two sockets or again over HTTP, is kept once and acknowledged
/// alike. What comes later is known by its event's id.
/// </summary>
internal sealed class RecentEnvelopes(ISlackEnvelopes envelopes, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Lazy<Task<AckBody?>>> known = [];
    private readonly Queue<(DateTimeOffset At, string Id)> order = new();

    public Task<AckBody?> KeepAsync(SlackEnvelope envelope, CancellationToken ct)
    {
        Lazy<Task<AckBody?>>? kept;
        lock (gate)
        {
            Forget();
            if (!known.TryGetValue(envelope.Id, out kept))
            {
                known[envelope.Id] = kept = new(() => TryKeepAsync(envelope, ct));
                order.Enqueue((clock.GetUtcNow(), envelope.Id));
            }
        }
        return kept.Value;
    }

    /// <summary>The same for the same thing told again.</summary>
    /// <param name="otherwise">Where the payload has no id of its own.</param>
    public static string IdOf(JsonElement payload, string otherwise) =>
        Text(payload, "event_id") ?? Text(payload, "trigger_id") ?? otherwise;

    private async Task<AckBody?> TryKeepAsync(SlackEnvelope envelope, CancellationToken ct)
    {
        try
        {
            return await envelopes.KeepAsync(envelope, ct);
        }
        catch
        {
            // Slack tells it again, and then it is tried again.
            lock (gate)
                known.Remove(envelope.Id);
            throw;
        }
    }

    private void Forget()
    {
        while (order.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At >= Remembered)
            known.Remove(order.Dequeue().Id);
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.ValueKind is JsonValueKind.Object
        && payload.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
