using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>Messages as events tell of them.</summary>
internal static class SlackEvents
{
    public static JsonObject Said(SlackChannel channel, JsonObject message)
    {
        var told = message.DeepClone().AsObject();
        told.Remove("metadata");
        told["channel"] = channel.Id;
        told["event_ts"] = (string?)message["ts"];
        told["channel_type"] = channel.IsDirect ? "im" : "channel";
        return told;
    }

    public static JsonObject Changed(SlackChannel channel, JsonObject message, JsonObject before) =>
        new()
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["hidden"] = true,
            ["channel"] = channel.Id,
            ["message"] = message.DeepClone(),
            ["previous_message"] = before,
            ["ts"] = SlackIds.NextTs(),
            ["event_ts"] = SlackIds.NextTs(),
            ["channel_type"] = channel.IsDirect ? "im" : "channel",
        };

    public static JsonObject Deleted(SlackChannel channel, JsonObject message) =>
        new()
        {
            ["type"] = "message",
            ["subtype"] = "message_deleted",
            ["hidden"] = true,
            ["channel"] = channel.Id,
            ["deleted_ts"] = (string?)message["ts"],
            ["previous_message"] = message.DeepClone(),
            ["ts"] = SlackIds.NextTs(),
            ["event_ts"] = SlackIds.NextTs(),
            ["channel_type"] = channel.IsDirect ? "im" : "channel",
        };
}
