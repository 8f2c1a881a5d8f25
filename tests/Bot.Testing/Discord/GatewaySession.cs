using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>What the gateway remembers of a client between its connections.</summary>
internal sealed class GatewaySession(string id, int intents, int shard, int shards)
{
    private readonly Lock gate = new();

    /// <summary>So many events can be replayed.</summary>
    private const int Most = 1000;

    private readonly Queue<JsonObject> sent = new();
    private int forgotten;
    private int sequence;

    public string Id => id;

    public int Shards => shards;

    public GatewayClient? Client { get; set; }

    /// <summary>Told after the next one.</summary>
    public JsonObject? Held { get; set; }

    /// <param name="server">The server it happened in; null: a direct message.</param>
    public bool Wants(int intent, string? server) =>
        (intents & intent) == intent
        && shard == (server is null ? 0 : (int)((ulong.Parse(server) >> 22) % (ulong)shards));

    /// <param name="kept">To be told again to whoever resumes before it.</param>
    public JsonObject Number(string type, JsonNode data, bool kept = true)
    {
        lock (gate)
        {
            JsonObject frame = new()
            {
                ["op"] = 0,
                ["t"] = type,
                ["s"] = ++sequence,
                ["d"] = data.DeepClone(),
            };
            if (kept)
                sent.Enqueue(frame);
            if (sent.Count > Most)
                forgotten = (int)sent.Dequeue()["s"]!;
            return frame;
        }
    }

    /// <returns>Null: that number was never given, or what follows it is no longer known.</returns>
    public IReadOnlyList<JsonObject>? After(int number)
    {
        lock (gate)
            return number > sequence || number < forgotten ? null : [.. sent.Where(frame => (int)frame["s"]! > number)];
    }
}
