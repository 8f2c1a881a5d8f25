using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Slack;

/// <summary>Every message, by channel, with what rides along.</summary>
/// <remarks>Each with its <c>channel</c>, private ones with <c>only_to</c>.</remarks>
public sealed class SlackMessages : KeptMessages
{
    /// <summary>What the bot says, before it is there.</summary>
    internal static JsonObject OfBot(string channel, JsonObject given)
    {
        JsonObject message = new()
        {
            ["type"] = "message",
            ["channel"] = channel,
            ["user"] = SlackServer.BotUserId,
            ["bot_id"] = SlackServer.BotId,
            ["app_id"] = SlackServer.AppId,
            ["team"] = SlackServer.TeamId,
            ["ts"] = SlackIds.NextTs(),
            ["text"] = (string?)given["text"] ?? "",
        };
        if (given["blocks"] is JsonArray { Count: > 0 } blocks)
        {
            message["blocks"] = blocks.DeepClone();
            SlackBlocks.NameAll(message["blocks"]!.AsArray());
        }
        if ((string?)given["thread_ts"] is { } thread)
            message["thread_ts"] = thread;
        return message;
    }

    internal void Add(JsonObject message)
    {
        lock (Gate)
            if (Kept)
                Stored.Add(message);
        Changed();
    }

    internal JsonObject? Find(string? channel, string? ts)
    {
        lock (Gate)
            return Stored.FirstOrDefault(message =>
                (string?)message["channel"] == channel && (string?)message["ts"] == ts
            );
    }

    internal void Change(JsonObject message, JsonObject edit)
    {
        lock (Gate)
        {
            foreach (var member in (string[])["text", "blocks", "metadata"])
                if (edit.ContainsKey(member))
                    message[member] = edit[member]?.DeepClone();
            message["edited"] = new JsonObject { ["user"] = (string?)message["user"], ["ts"] = SlackIds.NextTs() };
        }
        Changed();
    }

    /// <summary>A page of a channel, newest first; of a thread, oldest first.</summary>
    internal JsonObject Page(JsonObject arguments, string? thread)
    {
        var (channel, limit) = ((string?)arguments["channel"], Math.Clamp((int?)arguments["limit"] ?? 100, 1, 999));
        var (oldest, latest) = (Time(arguments["oldest"], 0), Time(arguments["latest"], decimal.MaxValue));
        var cursor = (string?)arguments["cursor"] is { Length: > 0 } given ? int.Parse(given[4..]) : 0;
        lock (Gate)
        {
            var those = Stored.Where(message =>
                (string?)message["channel"] == channel
                && message["only_to"] is null
                && Time(message["ts"], 0) > oldest
                && Time(message["ts"], 0) < latest
                && (
                    thread is null
                        ? message["thread_ts"] is null || (string?)message["thread_ts"] == (string?)message["ts"]
                        : (string?)message["thread_ts"] == thread || (string?)message["ts"] == thread
                )
            );
            var list = (thread is null ? those.Reverse() : those).ToList();
            var page = list.Skip(cursor).Take(limit).Select(message => Shown(message, arguments)).ToList();
            var more = cursor + page.Count < list.Count;
            return new()
            {
                ["ok"] = true,
                ["messages"] = new JsonArray([.. page]),
                ["has_more"] = more,
                ["response_metadata"] = new JsonObject { ["next_cursor"] = more ? $"next{cursor + page.Count}" : "" },
            };
        }
    }

    private static JsonObject Shown(JsonObject message, JsonObject arguments)
    {
        var copy = message.DeepClone().AsObject();
        copy.Remove("channel");
        if ((bool?)arguments["include_all_metadata"] is not true)
            copy.Remove("metadata");
        return copy;
    }

    private static decimal Time(JsonNode? ts, decimal otherwise) =>
        decimal.TryParse(ts?.ToString(), CultureInfo.InvariantCulture, out var time) ? time : otherwise;
}
