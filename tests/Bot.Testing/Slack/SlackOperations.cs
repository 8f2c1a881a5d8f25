using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>What each method does, once it is let through.</summary>
internal sealed class SlackOperations(SlackServer server)
{
    public static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    public async Task<JsonObject> DoAsync(string method, JsonObject given) =>
        method switch
        {
            "api.test" => Ok(),
            "auth.test" => Auth(),
            "apps.connections.open" => Ok(("url", server.Sockets.NewAddress())),
            "chat.postMessage" => await PostAsync(given),
            "chat.postEphemeral" => PostEphemeral(given),
            "chat.update" => await UpdateAsync(given),
            "chat.delete" => await DeleteAsync(given),
            "conversations.open" => OpenDirect(given),
            "conversations.history" => InChannel(given, _ => server.Messages.Page(given, null)),
            "conversations.replies" => Replies(given),
            "conversations.info" => Conversation(given),
            "users.info" => User(given),
            "views.open" => Viewed(server.Views.Open((string?)given["trigger_id"], View(given))),
            "views.update" => Viewed(
                server.Views.Update((string?)given["view_id"], (string?)given["hash"], View(given))
            ),
            "views.publish" => Publish(given),
            "reactions.add" => React(given),
            "files.getUploadURLExternal" => Announce(given),
            "files.completeUploadExternal" => await CompleteAsync(given),
            "files.info" => server.Files.Find((string?)given["file"]) is { } file
                ? Ok(("file", file.ToJson(server)))
                : Error("file_not_found"),
            _ => Error("unknown_method"),
        };

    private JsonObject Auth() =>
        Ok(
            ("url", "https://study-group.slack.com/"),
            ("team", SlackServer.TeamName),
            ("team_id", SlackServer.TeamId),
            ("user", server.BotName),
            ("user_id", SlackServer.BotUserId),
            ("bot_id", SlackServer.BotId),
            ("is_enterprise_install", false)
        );

    private async Task<JsonObject> PostAsync(JsonObject given)
    {
        if (Writable(given) is { Refusal: { } refusal })
            return Error(refusal);
        var channel = Writable(given).Channel!;
        if (
            (string?)given["thread_ts"] is { } thread
            && server.Messages.Kept
            && server.Messages.Find(channel.Id, thread) is null
        )
            return Error("thread_not_found");
        var message = SlackMessages.OfBot(channel.Id, given);
        if (given["metadata"] is { } metadata)
            message["metadata"] = metadata.DeepClone();
        server.Messages.Add(message);
        if (server.EchoesBot)
            await server.Telling.EventAsync(SlackEvents.Said(channel, message));
        return Ok(("channel", channel.Id), ("ts", (string?)message["ts"]), ("message", message.DeepClone()));
    }

    private JsonObject PostEphemeral(JsonObject given)
    {
        if (Writable(given) is { Refusal: { } refusal })
            return Error(refusal);
        if (!server.People.ContainsKey((string?)given["user"] ?? ""))
            return Error("user_not_in_channel");
        var message = SlackMessages.OfBot(Writable(given).Channel!.Id, given);
        message["only_to"] = (string?)given["user"];
        server.Messages.Add(message);
        return Ok(("message_ts", (string?)message["ts"]));
    }

    private async Task<JsonObject> UpdateAsync(JsonObject given)
    {
        if (
            server.Messages.Find((string?)given["channel"], (string?)given["ts"]) is not { } message
            || message["only_to"] is not null
        )
            return Error("message_not_found");
        if ((string?)message["bot_id"] is not SlackServer.BotId)
            return Error("cant_update_message");
        // Blocks that are not named stay; text alone takes them away.
        var edit = given.DeepClone().AsObject();
        if (!edit.ContainsKey("blocks"))
            edit["blocks"] = new JsonArray();
        SlackBlocks.NameAll(edit["blocks"] as JsonArray);
        var before = message.DeepClone().AsObject();
        server.Messages.Change(message, edit);
        if (server.EchoesBot)
            await server.Telling.EventAsync(
                SlackEvents.Changed(server.Channel((string?)given["channel"])!, message, before)
            );
        return Ok(
            ("channel", (string?)given["channel"]),
            ("ts", (string?)given["ts"]),
            ("text", (string?)message["text"])
        );
    }

    private async Task<JsonObject> DeleteAsync(JsonObject given)
    {
        if (server.Messages.Find((string?)given["channel"], (string?)given["ts"]) is not { } message)
            return Error("message_not_found");
        server.Messages.Remove(message);
        if (server.EchoesBot)
            await server.Telling.EventAsync(SlackEvents.Deleted(server.Channel((string?)given["channel"])!, message));
        return Ok(("channel", (string?)given["channel"]), ("ts", (string?)given["ts"]));
    }

    private JsonObject OpenDirect(JsonObject given)
    {
        var id = given["users"]?.ToString() ?? "";
        if (
            server.Closed.TryGetValue(id, out var closed)
            && closed is "user_not_found" or "user_disabled" or "cannot_dm_bot"
        )
            return Error(closed);
        return server.People.TryGetValue(id, out var person)
            ? Ok(("channel", new JsonObject { ["id"] = person.Direct }), ("no_op", true), ("already_open", true))
            : Error("user_not_found");
    }

    // Bots of this kind have no scope to read about conversations between people.
    private JsonObject Conversation(JsonObject given) =>
        server.Channel((string?)given["channel"]) switch
        {
            { IsDirect: true } => Ok(("ok", false), ("error", "missing_scope"), ("needed", "im:read")),
            { IsPrivate: true, HasBot: false } or null => Error("channel_not_found"),
            var channel => Ok(("channel", channel.ToJson())),
        };

    private JsonObject Replies(JsonObject given) =>
        InChannel(
            given,
            channel =>
                server.Messages.Find(channel.Id, (string?)given["ts"]) is null
                    ? Error("thread_not_found")
                    : server.Messages.Page(given, (string?)given["ts"])
        );

    private JsonObject InChannel(JsonObject given, Func<SlackChannel, JsonObject> act) =>
        server.Channel((string?)given["channel"]) is not { } channel ? Error("channel_not_found")
        : !channel.HasBot ? Error(channel.NoMember)
        : act(channel);

    private (string? Refusal, SlackChannel? Channel) Writable(JsonObject given)
    {
        var id = (string?)given["channel"] ?? "";
        if (id is ['U', .. var rest])
            id = $"D{rest}";
        if (server.Channel(id) is not { } channel)
            return ("channel_not_found", null);
        if (server.Closed.TryGetValue(id, out var closed) || server.Closed.TryGetValue(channel.Creator, out closed))
            return (closed, null);
        return channel.IsArchived ? ("is_archived", null)
            : !channel.HasBot ? (channel.NoMember, null)
            : (null, channel);
    }

    private JsonObject User(JsonObject given) =>
        server.People.TryGetValue((string?)given["user"] ?? "", out var person)
            ? Ok(("user", person.ToJson()))
            : Error("user_not_found");

    private JsonObject Publish(JsonObject given) =>
        server.People.ContainsKey((string?)given["user_id"] ?? "")
            ? Viewed((null, server.Views.Publish((string)given["user_id"]!, View(given))))
            : Error("user_not_found");

    private JsonObject React(JsonObject given)
    {
        var (channel, ts, name) = ((string?)given["channel"], (string?)given["timestamp"], (string?)given["name"]);
        if (server.Messages.Find(channel, ts) is null)
            return Error("message_not_found");
        if (name is null || name.Any(letter => letter is ':' || letter > 127))
            return Error("invalid_name");
        var mark = $"{channel}/{ts}/{name}";
        if (server.Reactions.Contains(mark))
            return Error("already_reacted");
        server.Reactions.Enqueue(mark);
        server.Messages.Changed();
        return Ok();
    }

    private JsonObject Announce(JsonObject given)
    {
        if ((int?)given["length"] is not { } length || length < 1)
            return Error("invalid_arguments");
        var file = server.Files.Announce((string?)given["filename"] ?? "file", length, (string?)given["alt_txt"]);
        return Ok(("upload_url", $"{server.Address.AbsoluteUri}upload/v1/{file.Id}"), ("file_id", file.Id));
    }

    private async Task<JsonObject> CompleteAsync(JsonObject given)
    {
        JsonArray complete = [];
        foreach (var named in given["files"]!.AsArray())
        {
            if (server.Files.Find((string?)named!["id"]) is not { } file || file.Content.Length != file.Length)
                return Error("file_not_found");
            file.IsComplete = true;
            complete.Add(file.ToJson(server));
        }
        if ((string?)given["channel_id"] is { } id)
        {
            if (server.Channel(id) is not { HasBot: true } channel)
                return Error("channel_not_found");
            var message = SlackMessages.OfBot(channel.Id, given);
            message["files"] = complete.DeepClone();
            message["text"] = (string?)given["initial_comment"] ?? "";
            server.Messages.Add(message);
            if (server.EchoesBot)
                await server.Telling.EventAsync(SlackEvents.Said(channel, message));
        }
        return Ok(("files", complete));
    }

    private static JsonObject View(JsonObject given) => given["view"]?.AsObject() ?? [];

    private static JsonObject Viewed((string? Error, JsonObject? View) done) =>
        done.Error is { } code ? Error(code) : Ok(("view", done.View));

    private static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        JsonObject answer = new() { ["ok"] = true };
        foreach (var (name, value) in members)
            answer[name] = value;
        return answer;
    }
}
