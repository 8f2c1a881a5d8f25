using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Discord;

/// <summary>Every message, by channel; the enforced nonces; who was told.</summary>
public sealed class DiscordMessages : KeptMessages
{
    private readonly Dictionary<string, JsonObject> byNonce = [];
    private readonly Dictionary<string, byte[]> files = [];

    internal JsonObject? Find(string channel, string id)
    {
        lock (Gate)
            return Stored.FirstOrDefault(message =>
                (string?)message["id"] == id && (string?)message["channel_id"] == channel
            );
    }

    /// <returns>The message, and whether it is new: one of an enforced nonce is there once.</returns>
    internal (JsonObject Message, bool IsNew) Add(JsonObject message, string? nonce)
    {
        lock (Gate)
        {
            var key = $"{message["channel_id"]} {nonce}";
            if (nonce is not null && byNonce.TryGetValue(key, out var earlier))
                return (earlier, false);
            if (nonce is not null)
                byNonce[key] = message;
            if (Kept)
                Stored.Add(message);
        }
        Changed();
        return (message, true);
    }

    /// <summary>Discord knows a nonce for a few minutes only.</summary>
    public void ForgetNonces()
    {
        lock (Gate)
            byNonce.Clear();
    }

    internal void Edit(JsonObject message, JsonNode edit)
    {
        lock (Gate)
        {
            foreach (var member in (string[])["content", "components", "embeds", "attachments"])
                if (edit.AsObject().ContainsKey(member))
                    message[member] = edit[member]?.DeepClone();
            message["edited_timestamp"] = DateTimeOffset.UtcNow.ToString("O");
        }
        Changed();
    }

    internal JsonArray In(string channel, string? after, int limit)
    {
        lock (Gate)
            return new([
                .. Stored
                    .Where(message =>
                        (string?)message["channel_id"] == channel
                        && (((int?)message["flags"] ?? 0) & 64) is 0
                        && (after is null || ulong.Parse((string)message["id"]!) > ulong.Parse(after))
                    )
                    // Those that follow the id, and of them the newest first.
                    .Take(limit)
                    .Reverse()
                    .Select(message => WithoutNonce(message)),
            ]);
    }

    internal void Keep(string address, byte[] file)
    {
        lock (Gate)
            files[address] = file;
    }

    internal byte[]? File(string address)
    {
        lock (Gate)
            return files.GetValueOrDefault(address);
    }

    // The history does not tell the nonce.
    private static JsonObject WithoutNonce(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        copy.Remove("nonce");
        return copy;
    }
}
