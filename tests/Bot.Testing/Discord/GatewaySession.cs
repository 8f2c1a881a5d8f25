using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>What the gateway remembers of a client between its connections.</summary>
internal sealed class GatewaySession(string id, int intents, int shard, int shards)
{
    private readonly Lock gate = new();
    private readonly List<JsonObject> sent = [];
    private int sequence;

    public string Id => id;

    public int Shards => shards;

    public GatewayClient? Client { get; set; }

    /// <param name="server">The server it happened in; null: a direct message.</param>
    public bool Wants(int intent, string? server) =>
        (intents & intent) == intent
        && shard == (server is null ? 0 : (int)((ulong.Parse(server) >> 22) % (ulong)shards));

    public JsonObject Number(string type, JsonNode data)
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
            sent.Add(frame);
            return frame;
        }
    }

    /// <returns>Null: that number was never given.</returns>
    public IReadOnlyList<JsonObject>? After(int number)
    {
        lock (gate)
            return number > sequence ? null : [.. sent.Where(frame => (int)frame["s"]! > number)];
    }
}
