using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Discord;

/// <summary>What each request does, once it is let through.</summary>
internal sealed class DiscordOperations(DiscordServer server)
{
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;

    private readonly CommandOperations commands = new(server);
    private readonly InteractionOperations interactions = new(server);

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
            "GET /channels/{id}/messages" => new(200, server.Messages.In(ids[0], request.Query("after"), 100)),
            "POST /channels/{id}/messages" => await PostAsync(ids[0], request, body!),
            "GET /channels/{id}/messages/{id}" => Find(ids, message => new(200, message.DeepClone())),
            "PATCH /channels/{id}/messages/{id}" => await EditAsync(ids, body!),
            "DELETE /channels/{id}/messages/{id}" => Find(ids, Remove),
            "PUT /channels/{id}/messages/{id}/reactions/{emoji}/@me" => React(ids),
            "POST /channels/{id}/messages/{id}/threads" => Thread(ids, body!),
            "GET /applications/{id}/commands" => new(200, commands.Registered("")),
            "PUT /applications/{id}/commands" => commands.Register("", body!),
            "GET /applications/{id}/guilds/{id}/commands" => new(200, commands.Registered(ids[1])),
            "PUT /applications/{id}/guilds/{id}/commands" => commands.Register(ids[1], body!),
            "POST /interactions/{id}/{token}/callback" => interactions.Callback(ids, request, body!),
            "PATCH /webhooks/{id}/{token}/messages/{id}" => interactions.EditOriginal(ids, body!),
            "DELETE /webhooks/{id}/{token}/messages/{id}" => interactions.DeleteOriginal(ids),
            "POST /webhooks/{id}/{token}" => interactions.FollowUp(ids, request, body!),
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
        var (message, isNew) = server.Messages.Add(server.OfBot(channel, request, body), nonce);
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

    private Task DispatchAsync(string type, JsonObject message)
    {
        var guild = (string?)message["guild_id"];
        return server.Gateway.DispatchAsync(guild is null ? DirectMessages : GuildMessages, guild, type, message);
    }

    private Answer Find(IReadOnlyList<string> ids, Func<JsonObject, Answer> found) =>
        server.Messages.Find(ids[0], ids[1]) is { } message
            ? found(message)
            : Answer.Error(404, 10008, "Unknown Message");
}
