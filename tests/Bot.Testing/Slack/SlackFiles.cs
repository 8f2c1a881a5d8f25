using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>Files: told of, uploaded, complete; and those that people dropped.</summary>
public sealed class SlackFiles
{
    private readonly ConcurrentDictionary<string, Entry> all = [];

    /// <summary>The complete ones: name and bytes.</summary>
    public IReadOnlyList<(string Name, byte[] Content, string? AltText)> Complete =>
        [.. all.Values.Where(file => file.IsComplete).Select(file => (file.Name, file.Content, file.AltText))];

    /// <summary>Puts a file where Slack would; the answer goes into a message.</summary>
    public JsonObject Put(SlackServer server, string name, byte[] content, string mimetype = "text/plain")
    {
        Entry file = new(SlackIds.Next("F"), name, content.Length)
        {
            Content = content,
            Mimetype = mimetype,
            IsComplete = true,
        };
        all[file.Id] = file;
        return file.ToJson(server);
    }

    internal Entry Announce(string name, int length, string? altText)
    {
        Entry file = new(SlackIds.Next("F"), name, length) { AltText = altText };
        return all[file.Id] = file;
    }

    internal Entry? Find(string? id) => id is not null && all.TryGetValue(id, out var file) ? file : null;

    internal sealed class Entry(string id, string name, int length)
    {
        public string Id => id;

        public string Name => name;

        public int Length => length;

        public string? AltText { get; init; }

        public string Mimetype { get; init; } = "application/octet-stream";

        public byte[] Content { get; set; } = [];

        public bool IsComplete { get; set; }

        public JsonObject ToJson(SlackServer server) =>
            new()
            {
                ["id"] = id,
                ["name"] = name,
                ["title"] = name,
                ["mimetype"] = Mimetype,
                ["mode"] = "hosted",
                ["size"] = length,
                ["url_private"] = $"{server.Address.AbsoluteUri}files-pri/{id}/{Uri.EscapeDataString(name)}",
                ["url_private_download"] =
                    $"{server.Address.AbsoluteUri}files-pri/{id}/download/{Uri.EscapeDataString(name)}",
            };
    }
}
