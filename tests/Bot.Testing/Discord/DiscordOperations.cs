using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Discord;

/// <summary>What each request does, once it is let through.</summary>
internal sealed class DiscordOperations(DiscordServer server)
{
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;

    public async Task<Answer> DoAsync(
        string route,
        IReadOnlyList<string> ids,
        RecordedRequest request,
        JsonNode? body
    ) =>
        route switch
        {
            "GET /users/@me" => new(200, server.Bot()),
            "GET /applications/@me" or "GET /oauth2/applications/@me" => new(200, server.Application()),
            "GET /gateway" => new(200, new JsonObject { ["url"] = $"ws://{server.Address.Authority}/" }),
            "GET /gateway/bot" => new(200, Gateway()),
            "GET /users/@me/guilds" => new(
                200,
                new JsonArray([.. server.Guilds.Select(g => new JsonObject { ["id"] = g.Id, ["name"] = g.Name })])
            ),
            "POST /users/@me/channels" => OpenDirect(body!),
            "GET /channels/{id}" => Channel(ids[0]),
            "GET /channels/{id}/messages" => new(200, server.Messages.In(ids[0], Query(request, "after"), 100)),
            "POST /channels/{id}/messages" => await PostAsync(ids[0], request, body!),
            "GET /channels/{id}/messages/{id}" => Find(ids, message => new(200, message.DeepClone())),
            "PATCH /channels/{id}/messages/{id}" => await EditAsync(ids, body!),
            "DELETE /channels/{id}/messages/{id}" => Find(ids, Remove),
            "PUT /channels/{id}/messages/{id}/reactions/{emoji}/@me" => React(ids),
            "POST /channels/{id}/messages/{id}/threads" => Thread(ids, body!),
            "GET /applications/{id}/commands" => new(200, Registered("")),
            "PUT /applications/{id}/commands" => Register("", body!),
            "GET /applications/{id}/guilds/{id}/commands" => new(200, Registered(ids[1])),
            "PUT /applications/{id}/guilds/{id}/commands" => Register(ids[1], body!),
            "POST /interactions/{id}/{token}/callback" => Callback(ids, request, body!),
            "PATCH /webhooks/{id}/{token}/messages/{id}" => EditOriginal(ids, body!),
            "DELETE /webhooks/{id}/{token}/messages/{id}" => DeleteOriginal(ids),
            "POST /webhooks/{id}/{token}" => FollowUp(ids, request, body!),
            _ => Answer.Error(404, 0, "404: Not Found"),
        };

    private JsonObject Gateway() =>
        new()
        {
            ["url"] = $"ws://{server.Address.Authority}/",
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000,
                ["remaining"] = 999,
                ["reset_after"] = 14_400_000,
                ["max_concurrency"] = 1,
            },
        };

    private Answer OpenDirect(JsonNode body)
    {
        var person = (string)body["recipient_id"]!;
        return new(
            200,
            new JsonObject
            {
                ["id"] = server.DirectChannel(person),
                ["type"] = 1,
                ["recipients"] = new JsonArray(new JsonObject { ["id"] = person, ["username"] = person }),
            }
        );
    }

    private Answer Channel(string id) =>
        server.Threads.TryGetValue(id, out var parent) && server.GuildOf(parent) is { } home
            ? new(
                200,
                new JsonObject
                {
                    ["id"] = id,
                    ["type"] = 11,
                    ["parent_id"] = parent,
                    ["guild_id"] = home.Id,
                }
            )
        : server.GuildOf(id) is { } guild
            ? new(200, guild.ChannelJson(guild.Channels.First(channel => channel.Id == id)))
        : server.DirectPlaces.Values.Contains(id) ? new(200, new JsonObject { ["id"] = id, ["type"] = 1 })
        : Answer.Error(404, 10003, "Unknown Channel");

    private async Task<Answer> PostAsync(string channel, RecordedRequest request, JsonNode body)
    {
        var person = server.DirectPlaces.FirstOrDefault(direct => direct.Value == channel).Key;
        if (server.Closed.TryGetValue(person ?? channel, out var closed))
            return Answer.Error(closed.Status, closed.Code, "Cannot send messages to this user");
        if (person is null && Channel(channel).Status is 404)
            return Answer.Error(404, 10003, "Unknown Channel");
        var nonce = (bool?)body["enforce_nonce"] is true ? body["nonce"]?.ToString() : null;
        var (message, isNew) = server.Messages.Add(Message(channel, request, body), nonce);
        if (isNew)
            await DispatchAsync("MESSAGE_CREATE", message);
        return new(200, message.DeepClone());
    }

    private async Task<Answer> EditAsync(IReadOnlyList<string> ids, JsonNode body)
    {
        if (server.Messages.Find(ids[0], ids[1]) is not { } message)
            return Answer.Error(404, 10008, "Unknown Message");
        if ((string?)message["author"]!["id"] != DiscordServer.BotId)
            return Answer.Error(403, 50005, "Cannot edit a message authored by another user");
        server.Messages.Edit(message, body);
        await DispatchAsync("MESSAGE_UPDATE", message);
        return new(200, message.DeepClone());
    }

    private Answer Remove(JsonObject message)
    {
        server.Messages.Remove(message);
        return Answer.Nothing;
    }

    private Answer React(IReadOnlyList<string> ids)
    {
        server.Reactions.Enqueue(string.Join('/', ids));
        server.Messages.Changed();
        return Answer.Nothing;
    }

    private Answer Thread(IReadOnlyList<string> ids, JsonNode body)
    {
        if (server.Messages.Find(ids[0], ids[1]) is not { } message)
            return Answer.Error(404, 10008, "Unknown Message");
        if (!server.Threads.TryAdd(ids[1], ids[0]))
            return Answer.Error(400, 160004, "A thread has already been created for this message");
        return new(
            201,
            new JsonObject
            {
                ["id"] = ids[1],
                ["type"] = 11,
                ["name"] = (string?)body["name"],
                ["parent_id"] = ids[0],
            }
        );
    }

    private JsonNode Registered(string where) =>
        server.Commands.GetValueOrDefault(where)?.DeepClone() ?? new JsonArray();

    // As Discord hands them back: with ids, and with members that nobody sent.
    private Answer Register(string where, JsonNode body)
    {
        var commands = body.DeepClone().AsArray();
        foreach (var command in commands.OfType<JsonObject>())
        {
            command["id"] = Snowflakes.Next();
            command["application_id"] = DiscordServer.ApplicationId;
            command["version"] = Snowflakes.Next();
            command["type"] ??= 1;
            command["nsfw"] = false;
            if (!command.ContainsKey("default_member_permissions"))
                command["default_member_permissions"] = null;
            command["description"] ??= "";
            if (where.Length > 0)
                command["guild_id"] = where;
            Normalise(command);
        }
        server.Commands[where] = commands;
        server.CommandWrites++;
        return new(200, commands.DeepClone());
    }

    // False and empty members of options are left out, as Discord does.
    private static void Normalise(JsonObject command)
    {
        foreach (var option in command["options"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            foreach (var member in (string[])["required", "autocomplete"])
                if ((bool?)option[member] is false)
                    option.Remove(member);
            if (option["options"] is JsonArray { Count: 0 })
                option.Remove("options");
            Normalise(option);
        }
    }

    private Answer Callback(IReadOnlyList<string> ids, RecordedRequest request, JsonNode body)
    {
        if (
            !server.Interactions.TryGetValue(ids[1], out var interaction)
            || interaction.Id != ids[0]
            || interaction.TooLate
        )
            return Answer.Error(404, 10062, "Unknown interaction");
        if (!interaction.Claim())
            return Answer.Error(400, 40060, "Interaction has already been acknowledged.");
        var channel = (string)interaction.Data["channel_id"]!;
        var data = body["data"] ?? new JsonObject();
        interaction.Original = (int)body["type"]! switch
        {
            4 => server.Messages.Add(ForPerson(Message(channel, request, data), interaction, data), null).Message,
            5 => server.Messages.Add(Deferred(channel, interaction, data), null).Message,
            6 or 7 => interaction.On,
            _ => null,
        };
        if ((int)body["type"]! is 7 && interaction.On is { } on)
            server.Messages.Edit(on, data);
        interaction.Answer(body);
        return Query(request, "with_response") is "true"
            ? new(
                200,
                new JsonObject
                {
                    ["interaction"] = new JsonObject { ["id"] = interaction.Id, ["type"] = 2 },
                    ["resource"] = new JsonObject
                    {
                        ["type"] = (int)body["type"]!,
                        ["message"] = interaction.Original?.DeepClone(),
                    },
                }
            )
            : Answer.Nothing;
    }

    private Answer EditOriginal(IReadOnlyList<string> ids, JsonNode body) =>
        Acknowledged(ids) is not { } interaction ? Answer.Error(404, 10015, "Unknown Webhook")
        : Target(interaction, ids[2]) is not { } message ? Answer.Error(404, 10008, "Unknown Message")
        : Edited(message, body);

    private Answer Edited(JsonObject message, JsonNode body)
    {
        message.Remove("loading");
        server.Messages.Edit(message, body);
        return new(200, message.DeepClone());
    }

    private Answer DeleteOriginal(IReadOnlyList<string> ids) =>
        Acknowledged(ids) is not { } interaction ? Answer.Error(404, 10015, "Unknown Webhook")
        : Target(interaction, ids[2]) is not { } message ? Answer.Error(404, 10008, "Unknown Message")
        : Remove(message);

    private Answer FollowUp(IReadOnlyList<string> ids, RecordedRequest request, JsonNode body)
    {
        if (Acknowledged(ids) is not { } interaction)
            return Answer.Error(404, 10015, "Unknown Webhook");
        var message = ForPerson(Message((string)interaction.Data["channel_id"]!, request, body), interaction, body);
        return new(200, server.Messages.Add(message, null).Message.DeepClone());
    }

    private DiscordInteraction? Acknowledged(IReadOnlyList<string> ids) =>
        server.Interactions.TryGetValue(ids[1], out var known) && known.Answered ? known : null;

    private JsonObject? Target(DiscordInteraction interaction, string id) =>
        id is "@original" ? interaction.Original : server.Messages.Find((string)interaction.Data["channel_id"]!, id);

    private static JsonObject Deferred(string channel, DiscordInteraction interaction, JsonNode data)
    {
        var message = ForPerson(Blank(channel), interaction, data);
        message["loading"] = true;
        return message;
    }

    private static JsonObject ForPerson(JsonObject message, DiscordInteraction interaction, JsonNode data)
    {
        var person = interaction.Data["user"] ?? interaction.Data["member"]!["user"];
        message["flags"] = (int?)data["flags"] ?? 0;
        message["interaction_metadata"] = new JsonObject
        {
            ["id"] = interaction.Id,
            ["type"] = 2,
            ["user"] = person!.DeepClone(),
        };
        return message;
    }

    private JsonObject Message(string channel, RecordedRequest request, JsonNode body)
    {
        var message = Blank(channel);
        message["content"] = (string?)body["content"] ?? "";
        message["components"] = body["components"]?.DeepClone() ?? new JsonArray();
        message["flags"] = (int?)body["flags"] ?? 0;
        message["nonce"] = body["nonce"]?.DeepClone();
        if (body["message_reference"] is { } reference)
            message["message_reference"] = reference.DeepClone();
        message["author"] = server.Bot();
        message["attachments"] = Attachments(request, body);
        if (server.GuildOf(channel) is { } guild)
            message["guild_id"] = guild.Id;
        return message;
    }

    private JsonArray Attachments(RecordedRequest request, JsonNode body)
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

    private static JsonObject Blank(string channel) =>
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

    private Task DispatchAsync(string type, JsonObject message)
    {
        var guild = (string?)message["guild_id"];
        return server.Gateway.DispatchAsync(guild is null ? DirectMessages : GuildMessages, guild, type, message);
    }

    private Answer Find(IReadOnlyList<string> ids, Func<JsonObject, Answer> found) =>
        server.Messages.Find(ids[0], ids[1]) is { } message
            ? found(message)
            : Answer.Error(404, 10008, "Unknown Message");

    private static string? Query(RecordedRequest request, string name) =>
        request
            .Path.Split('?')
            .Skip(1)
            .SelectMany(query => query.Split('&'))
            .Select(pair => pair.Split('='))
            .FirstOrDefault(pair => pair[0] == name)
            ?[1];
}
