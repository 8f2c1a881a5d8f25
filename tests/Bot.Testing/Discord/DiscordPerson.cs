using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>A person at Discord: writes, commands, presses, fills in, drops files; and reads.</summary>
public sealed class DiscordPerson(DiscordServer server, string id, string name)
{
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;
    private const int Ephemeral = 64;

    public string Id => id;

    /// <summary>In every channel; at first to use commands, and no more.</summary>
    public ulong Permissions { get; set; } = 1UL << 31;

    /// <summary>What the bot may do where this person is.</summary>
    public ulong BotPermissions { get; set; } = 2248473465835073;

    /// <summary>Has installed the bot to themselves, and no server has.</summary>
    public bool BroughtAlong { get; set; }

    /// <summary>The channel of the direct conversation with the bot.</summary>
    public string Direct => server.DirectChannel(id);

    /// <summary>What this person sees in a channel, oldest first.</summary>
    public IReadOnlyList<JsonObject> Sees(string? channel = null) =>
        [
            .. server.Messages.All.Where(message =>
                (string?)message["channel_id"] == (channel ?? Direct) && IsFor(message)
            ),
        ];

    /// <param name="times">How often Discord tells of it.</param>
    public async Task<JsonObject> SayAsync(
        string words,
        string? channel = null,
        JsonObject? replyTo = null,
        int times = 1,
        params IReadOnlyList<JsonObject> files
    )
    {
        var message = Message(words, channel ?? Direct, files);
        if (replyTo is not null)
        {
            message["type"] = 19;
            message["message_reference"] = new JsonObject { ["message_id"] = (string?)replyTo["id"] };
            message["referenced_message"] = replyTo.DeepClone();
        }
        server.Messages.Add(message, null);
        await TellAsync("MESSAGE_CREATE", message, times);
        return message;
    }

    /// <summary>A voice message of so many seconds.</summary>
    public async Task SpeakAsync(double seconds)
    {
        var file = server.Attach("voice-message.ogg", [1, 2, 3], null);
        file["duration_secs"] = seconds;
        file["waveform"] = "AAAA";
        var message = Message("", Direct, [file]);
        message["flags"] = 1 << 13;
        server.Messages.Add(message, null);
        await TellAsync("MESSAGE_CREATE", message, 1);
    }

    public Task EditAsync(JsonObject message, string words)
    {
        server.Messages.Edit(message, new JsonObject { ["content"] = words });
        return TellAsync("MESSAGE_UPDATE", message, 1);
    }

    public Task DeleteAsync(JsonObject message)
    {
        server.Messages.Remove(message);
        JsonObject gone = new() { ["id"] = (string?)message["id"], ["channel_id"] = (string?)message["channel_id"] };
        if ((string?)message["guild_id"] is { } guild)
            gone["guild_id"] = guild;
        return TellAsync("MESSAGE_DELETE", gone, 1);
    }

    /// <summary>Uses a command: <c>quiz</c>, <c>prep schedule</c>.</summary>
    public Task<DiscordInteraction> CommandAsync(
        string command,
        IReadOnlyDictionary<string, string>? options = null,
        string? channel = null,
        JsonObject? file = null
    ) => InteractAsync(2, DiscordPayloads.Command(command, options, file, focused: null), channel, null, command);

    /// <summary>Types an option of a command.</summary>
    public Task<DiscordInteraction> TypeAsync(string command, string option, string typed) =>
        InteractAsync(
            4,
            DiscordPayloads.Command(command, new Dictionary<string, string> { [option] = typed }, null, option),
            null,
            null,
            command
        );

    /// <summary>Uses a command on a message.</summary>
    public Task<DiscordInteraction> CommandOnAsync(string command, JsonObject message)
    {
        JsonObject data = new()
        {
            ["id"] = "1",
            ["name"] = command,
            ["type"] = 3,
            ["target_id"] = (string?)message["id"],
            ["resolved"] = new JsonObject
            {
                ["messages"] = new JsonObject { [(string)message["id"]!] = message.DeepClone() },
            },
        };
        return InteractAsync(2, data, (string)message["channel_id"]!, null, command);
    }

    /// <summary>Presses a button by its label.</summary>
    public Task<DiscordInteraction> PressAsync(JsonObject message, string label)
    {
        var button = Components(message).First(component => (string?)component["label"] == label);
        JsonObject data = new() { ["component_type"] = 2, ["custom_id"] = (string?)button["custom_id"] };
        return InteractAsync(3, data, (string)message["channel_id"]!, message, label);
    }

    /// <summary>Chooses from the message's menu by labels.</summary>
    public Task<DiscordInteraction> ChooseAsync(JsonObject message, params string[] labels)
    {
        var menu = Components(message).First(component => (int)component["type"]! is 3);
        var values = menu["options"]!.AsArray().Where(option => labels.Contains((string?)option!["label"]));
        JsonObject data = new()
        {
            ["component_type"] = 3,
            ["custom_id"] = (string?)menu["custom_id"],
            ["values"] = new JsonArray([.. values.Select(option => option!["value"]!.DeepClone())]),
        };
        return InteractAsync(3, data, (string)message["channel_id"]!, message, "menu");
    }

    /// <summary>Presses something that no message shows, such as one of an older version.</summary>
    public Task<DiscordInteraction> PressIdAsync(JsonObject message, string customId) =>
        InteractAsync(
            3,
            new() { ["component_type"] = 2, ["custom_id"] = customId },
            (string)message["channel_id"]!,
            message,
            customId
        );

    /// <summary>Fills in the form that a response opened, and sends it.</summary>
    public Task<DiscordInteraction> SubmitAsync(
        JsonNode response,
        IReadOnlyDictionary<string, string> values,
        JsonObject? on = null,
        string? channel = null
    )
    {
        var modal = response["data"]!;
        JsonArray components = [];
        foreach (var component in modal["components"]!.AsArray().OfType<JsonObject>())
            components.Add(DiscordPayloads.Filled(component, values));
        JsonObject data = new() { ["custom_id"] = (string?)modal["custom_id"], ["components"] = components };
        return InteractAsync(5, data, channel, on, "form");
    }

    /// <summary>The buttons and menus of a message.</summary>
    public static IEnumerable<JsonObject> Components(JsonNode message) =>
        (message["components"]?.AsArray() ?? [])
            .SelectMany(row => row!["components"]?.AsArray() ?? [])
            .OfType<JsonObject>();

    private async Task<DiscordInteraction> InteractAsync(
        int type,
        JsonObject data,
        string? channel,
        JsonObject? on,
        string kind
    )
    {
        var where = channel ?? Direct;
        var guild = server.GuildOf(where)?.Id;
        JsonObject interaction = new()
        {
            ["type"] = type,
            ["application_id"] = DiscordServer.ApplicationId,
            ["data"] = data,
            ["channel_id"] = where,
            ["channel"] = server.Threads.TryGetValue(where, out var parent)
                ? new JsonObject
                {
                    ["id"] = where,
                    ["type"] = 11,
                    ["parent_id"] = parent,
                }
                : new JsonObject { ["id"] = where, ["type"] = guild is null ? 1 : 0 },
            ["version"] = 1,
            ["locale"] = "en-GB",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = BroughtAlong
                ? new JsonObject { ["1"] = id }
                : new JsonObject { ["0"] = guild ?? "0" },
            // Two people's own conversation is a channel of the same kind as one with the bot.
            ["context"] =
                guild is not null ? 0
                : where == Direct ? 1
                : 2,
            ["app_permissions"] = BotPermissions.ToString(CultureInfo.InvariantCulture),
        };
        if (guild is null)
            interaction["user"] = User();
        else
        {
            interaction["guild_id"] = guild;
            interaction["member"] = new JsonObject { ["user"] = User(), ["permissions"] = $"{Permissions}" };
        }
        if (on is not null)
            interaction["message"] = on.DeepClone();
        var stored = on is null ? null : server.Messages.Find(where, (string)on["id"]!) ?? on;
        DiscordInteraction made = new(kind, interaction, stored, server.RespondWithin);
        interaction["id"] = made.Id;
        interaction["token"] = made.Token;
        server.Interactions[made.Token] = made;
        made.At = DateTimeOffset.UtcNow;
        await server.Gateway.DispatchAsync(0, guild, "INTERACTION_CREATE", interaction);
        return made;
    }

    private JsonObject Message(string words, string channel, IReadOnlyList<JsonObject> files)
    {
        JsonObject message = new()
        {
            ["id"] = Snowflakes.Next(),
            ["channel_id"] = channel,
            ["type"] = 0,
            ["author"] = User(),
            ["content"] = words,
            ["timestamp"] = DateTimeOffset.UtcNow.ToString("O"),
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray([.. files.Select(file => file.DeepClone())]),
            ["embeds"] = new JsonArray(),
            ["components"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = 0,
        };
        if (server.GuildOf(channel) is { } guild)
        {
            message["guild_id"] = guild.Id;
            message["member"] = new JsonObject { ["roles"] = new JsonArray() };
        }
        return message;
    }

    private Task TellAsync(string type, JsonObject message, int times)
    {
        var guild = server.GuildOf((string)message["channel_id"]!)?.Id;
        var shown = guild is null || server.GrantsContent || IsForBot(message) ? message : WithoutContent(message);
        return server.Gateway.DispatchAsync(guild is null ? DirectMessages : GuildMessages, guild, type, shown, times);
    }

    // Without the content intent a bot reads, in servers, what mentions it or replies to it.
    private static bool IsForBot(JsonObject message) =>
        ((string?)message["content"] ?? "").Contains($"<@{DiscordServer.BotId}>", StringComparison.Ordinal)
        || (string?)message["referenced_message"]?["author"]?["id"] is DiscordServer.BotId;

    private static JsonObject WithoutContent(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        copy["content"] = "";
        return copy;
    }

    private bool IsFor(JsonObject message) =>
        (((int?)message["flags"] ?? 0) & Ephemeral) is 0
        || (string?)message["interaction_metadata"]?["user"]?["id"] == id;

    private JsonObject User() =>
        new()
        {
            ["id"] = id,
            ["username"] = name,
            ["global_name"] = name,
            ["discriminator"] = "0",
            ["avatar"] = null,
        };
}
