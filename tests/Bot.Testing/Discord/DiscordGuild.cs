using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>A server of Discord's (which its interface calls a guild).</summary>
public sealed record DiscordGuild(string Id, string Name, IReadOnlyList<(string Id, string Name)> Channels)
{
    /// <summary>How many come with it; Discord sends them to whoever asks for members.</summary>
    public int Members { get; init; }

    internal string WithMembers(string json) =>
        Members is 0
            ? json
            : json.Replace(
                "\"members\":[]",
                $"\"members\":[{string.Join(',', Enumerable.Range(0, Members).Select(Member))}]",
                StringComparison.Ordinal
            );

    internal JsonObject ToJson() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["icon"] = null,
            ["owner_id"] = "1",
            ["region"] = "",
            ["afk_timeout"] = 300,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["roles"] = new JsonArray(Everyone()),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["features"] = new JsonArray(),
            ["mfa_level"] = 0,
            ["premium_tier"] = 0,
            ["nsfw_level"] = 0,
            ["preferred_locale"] = "en-US",
            ["system_channel_flags"] = 0,
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
            ["large"] = false,
            ["unavailable"] = false,
            ["member_count"] = 1000,
            ["members"] = new JsonArray(),
            ["channels"] = new JsonArray([.. Channels.Select(channel => (JsonNode)ChannelJson(channel))]),
            ["threads"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["voice_states"] = new JsonArray(),
            ["stage_instances"] = new JsonArray(),
            ["guild_scheduled_events"] = new JsonArray(),
            ["soundboard_sounds"] = new JsonArray(),
        };

    internal JsonObject ChannelJson((string Id, string Name) channel) =>
        new()
        {
            ["id"] = channel.Id,
            ["guild_id"] = Id,
            ["type"] = 0,
            ["name"] = channel.Name,
            ["position"] = 0,
            ["permission_overwrites"] = new JsonArray(),
            ["nsfw"] = false,
            ["rate_limit_per_user"] = 0,
        };

    private static string Member(int number) =>
        $$"""
            {"user":{"id":"{{730_000_000_000_000_000
                + number}}","username":"person{{number}}","global_name":"Person {{number}}",
            "discriminator":"0","avatar":"0123456789abcdef0123456789abcdef","public_flags":0},"nick":null,"roles":["1","2"],
            "joined_at":"2026-01-01T00:00:00.000000+00:00","premium_since":null,"deaf":false,"mute":false,"flags":0}
            """;

    private JsonObject Everyone() =>
        new()
        {
            ["id"] = Id,
            ["name"] = "@everyone",
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0 },
            ["hoist"] = false,
            ["position"] = 0,
            ["permissions"] = "2248473465835073",
            ["managed"] = false,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
}
