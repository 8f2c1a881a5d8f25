using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Discord;

/// <summary>Messages of the bot, as Discord makes them of what was sent.</summary>
internal static class DiscordBodies
{
    public static JsonObject OfBot(this DiscordServer server, string channel, RecordedRequest request, JsonNode body)
    {
        var message = Blank(channel);
        message["content"] = (string?)body["content"] ?? "";
        message["components"] = body["components"]?.DeepClone() ?? new JsonArray();
        message["flags"] = (int?)body["flags"] ?? 0;
        message["nonce"] = body["nonce"]?.DeepClone();
        if (body["message_reference"] is { } reference)
            message["message_reference"] = reference.DeepClone();
        message["author"] = server.Bot();
        message["attachments"] = Attachments(server, request, body);
        if (server.GuildOf(channel) is { } guild)
            message["guild_id"] = guild.Id;
        return message;
    }

    private static JsonArray Attachments(DiscordServer server, RecordedRequest request, JsonNode body)
    {
        if (request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) is not true)
            return [];
        JsonArray attachments = [];
        foreach (var part in MultipartBody.Read(request).Where(part => part.FileName is not null))
        {
            var number = part.Name[(part.Name.IndexOf('[', StringComparison.Ordinal) + 1)..^1];
            var meta = (body["attachments"] ?? body["data"]?["attachments"])
                ?.AsArray()
                .FirstOrDefault(attachment => attachment?["id"]?.ToString() == number);
            attachments.Add(server.Attach(part.FileName!, part.Content, (string?)meta?["description"]));
        }
        return attachments;
    }

    /// <summary>A message that says nothing yet.</summary>
    public static JsonObject Blank(string channel) =>
        new()
        {
            ["id"] = Snowflakes.Next(),
            ["channel_id"] = channel,
            ["type"] = 0,
            ["content"] = "",
            ["timestamp"] = DateTimeOffset.UtcNow.ToString("O"),
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["components"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = 0,
            ["author"] = new JsonObject { ["id"] = DiscordServer.BotId, ["bot"] = true },
        };
}
