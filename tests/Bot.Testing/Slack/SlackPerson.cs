using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>A person in the workspace: writes, commands, presses, fills in, drops files; and reads.</summary>
public sealed class SlackPerson(SlackServer server, string id, string name)
{
    private readonly SlackPayloads payloads = new(server, id, name);

    public string Id => id;

    /// <summary>The channel of the direct conversation with the bot.</summary>
    public string Direct => $"D{id[1..]}";

    /// <summary>As the person's profile has it.</summary>
    public string Zone { get; set; } = "Europe/Lisbon";

    public bool IsAdmin { get; set; }

    /// <summary>What this person sees in a channel, oldest first.</summary>
    public IReadOnlyList<JsonObject> Sees(string? channel = null) =>
        [
            .. server.Messages.All.Where(message =>
                (string?)message["channel"] == (channel ?? Direct) && ((string?)message["only_to"] ?? id) == id
            ),
        ];

    /// <summary>The Home tab; null: none was published.</summary>
    public JsonObject? Home => server.Views.Home(id);

    /// <summary>The form that lies open; null: none.</summary>
    public JsonObject? Form => server.Views.Form(id);

    public async Task<JsonObject> SayAsync(
        string words,
        string? channel = null,
        string? thread = null,
        params IReadOnlyList<JsonObject> files
    )
    {
        JsonObject message = new()
        {
            ["client_msg_id"] = Guid.NewGuid().ToString(),
            ["type"] = "message",
            ["channel"] = channel ?? Direct,
            ["user"] = id,
            ["team"] = SlackServer.TeamId,
            ["ts"] = SlackIds.NextTs(),
            ["text"] = words,
        };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
            message["parent_user_id"] = (string?)server.Messages.Find(channel ?? Direct, thread)?["user"];
        }
        if (files.Count > 0)
        {
            message["subtype"] = "file_share";
            message["files"] = new JsonArray([.. files.Select(file => file.DeepClone())]);
        }
        server.Messages.Add(message);
        await server.Telling.EventAsync(SlackEvents.Said(Place(channel), message));
        return message;
    }

    public Task<SlackTold> EditAsync(JsonObject message, string words)
    {
        var before = message.DeepClone().AsObject();
        var stored = server.Messages.Find((string?)message["channel"], (string?)message["ts"])!;
        server.Messages.Change(stored, new() { ["text"] = words });
        return server.Telling.EventAsync(SlackEvents.Changed(Place((string?)message["channel"]), stored, before));
    }

    public Task<SlackTold> DeleteAsync(JsonObject message)
    {
        var stored = server.Messages.Find((string?)message["channel"], (string?)message["ts"])!;
        server.Messages.Remove(stored);
        return server.Telling.EventAsync(SlackEvents.Deleted(Place((string?)message["channel"]), stored));
    }

    public Task<SlackTold> OpenHomeAsync() =>
        server.Telling.EventAsync(
            new()
            {
                ["type"] = "app_home_opened",
                ["user"] = id,
                ["channel"] = Direct,
                ["tab"] = "home",
                ["event_ts"] = SlackIds.NextTs(),
            }
        );

    /// <summary>Uses a command: <c>/quiz caching</c>.</summary>
    public Task<SlackTold> CommandAsync(string line, string? channel = null)
    {
        var (place, space) = (Place(channel), line.IndexOf(' ', StringComparison.Ordinal));
        JsonObject payload = new()
        {
            ["token"] = "verification-token",
            ["team_id"] = SlackServer.TeamId,
            ["team_domain"] = "study-group",
            ["channel_id"] = place.Id,
            ["channel_name"] = place.Name,
            ["user_id"] = id,
            ["user_name"] = name,
            ["command"] = space < 0 ? line : line[..space],
            ["text"] = space < 0 ? "" : line[(space + 1)..],
            ["api_app_id"] = SlackServer.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = server.Responses.NewUrl("commands", id, place.Id, null, null),
            ["trigger_id"] = server.Views.NewTrigger(id),
        };
        return server.Telling.TellAsync("slash_commands", payload);
    }

    /// <summary>Presses a button by its label, in a message, a form or the Home tab.</summary>
    public Task<SlackTold> PressAsync(JsonObject holder, string label)
    {
        var (block, button) = SlackBlocks
            .Elements(holder)
            .First(found =>
                (string?)found.Element["type"] is "button" && SlackBlocks.Text(found.Element["text"]) == label
            );
        return ActAsync(holder, block, button, action => action["value"] = button["value"]?.DeepClone());
    }

    /// <summary>Chooses from a menu by label.</summary>
    public Task<SlackTold> ChooseAsync(JsonObject holder, string label)
    {
        var (block, menu) = SlackBlocks
            .Elements(holder)
            .First(found => (string?)found.Element["type"] is "static_select" or "radio_buttons");
        return ActAsync(holder, block, menu, action => action["selected_option"] = SlackPayloads.Option(menu, label));
    }

    /// <summary>Chooses what was suggested while typing.</summary>
    public Task<SlackTold> ChooseSuggestedAsync(JsonObject holder, JsonNode option)
    {
        var (block, menu) = SlackBlocks
            .Elements(holder)
            .First(found => (string?)found.Element["type"] is "external_select");
        return ActAsync(holder, block, menu, action => action["selected_option"] = option.DeepClone());
    }

    /// <summary>Leaves exactly these boxes ticked.</summary>
    /// <param name="block">Where there are several groups; null: the first.</param>
    public Task<SlackTold> TickAsync(JsonObject holder, IReadOnlyList<string> labels, string? block = null)
    {
        var (id, boxes) = SlackBlocks
            .Elements(holder)
            .First(found =>
                (string?)found.Element["type"] is "checkboxes" && (block ?? found.BlockId) == found.BlockId
            );
        return ActAsync(
            holder,
            id,
            boxes,
            action =>
                action["selected_options"] = new JsonArray([
                    .. labels.Select(label => SlackPayloads.Option(boxes, label)),
                ])
        );
    }

    /// <summary>Types in a menu whose options are asked for. The answer is in the acknowledgement.</summary>
    public Task<SlackTold> TypeAsync(JsonObject holder, string typed)
    {
        var (block, menu) = SlackBlocks
            .Elements(holder)
            .First(found => (string?)found.Element["type"] is "external_select");
        var payload = payloads.Of("block_suggestion");
        payload["action_id"] = (string?)menu["action_id"];
        payload["block_id"] = block;
        payload["value"] = typed;
        payload.Remove("trigger_id");
        payloads.AddHolder(payload, holder, answers: false);
        return server.Telling.TellAsync("interactive", payload);
    }

    /// <summary>Fills in the form that lies open, and sends it.</summary>
    /// <param name="values">By action id or block id; dates as <c>2026-11-20</c>, times as <c>14:05</c>, choices by label or value.</param>
    public async Task<SlackTold> SubmitAsync(IReadOnlyDictionary<string, string> values)
    {
        var form = Form ?? throw new InvalidOperationException("No form lies open.");
        form.Remove("_person");
        form["state"] = new JsonObject { ["values"] = SlackPayloads.State(form, values) };
        var payload = payloads.Of("view_submission");
        payload["view"] = form;
        payload["response_urls"] = new JsonArray();
        var told = await server.Telling.TellAsync("interactive", payload);
        _ = CloseAsync(told, (string)form["id"]!);
        return told;
    }

    /// <summary>Uses a shortcut on a message.</summary>
    public Task<SlackTold> ShortcutAsync(string callback, JsonObject message)
    {
        var payload = payloads.Of("message_action");
        payload["callback_id"] = callback;
        payload["action_ts"] = SlackIds.NextTs();
        payload["message_ts"] = (string?)message["ts"];
        payloads.AddHolder(payload, message, answers: true);
        return server.Telling.TellAsync("interactive", payload);
    }

    internal JsonObject ToJson() =>
        new()
        {
            ["id"] = id,
            ["team_id"] = SlackServer.TeamId,
            ["name"] = name,
            ["real_name"] = name,
            ["deleted"] = false,
            ["tz"] = Zone,
            ["tz_offset"] = 0,
            ["locale"] = "en-GB",
            ["is_admin"] = IsAdmin,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_bot"] = false,
            ["profile"] = new JsonObject { ["display_name"] = name, ["real_name"] = name },
        };

    // What the acknowledgement says is done to the form, as Slack's own clients do it.
    private async Task CloseAsync(SlackTold told, string view)
    {
        try
        {
            var answer = await told.Acknowledged;
            switch ((string?)answer?["response_action"])
            {
                case "errors":
                    break;
                case "update":
                    server.Views.Update(view, null, answer!["view"]!.AsObject());
                    break;
                default:
                    server.Views.Close(id, view, all: (string?)answer?["response_action"] is "clear");
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // It failed; the form stays.
        }
    }

    private Task<SlackTold> ActAsync(JsonObject holder, string block, JsonObject element, Action<JsonObject> choose)
    {
        JsonObject action = new()
        {
            ["type"] = (string?)element["type"],
            ["action_id"] = (string?)element["action_id"],
            ["block_id"] = block,
            ["action_ts"] = SlackIds.NextTs(),
        };
        if (element["text"] is { } text)
            action["text"] = text.DeepClone();
        choose(action);
        var payload = payloads.Of("block_actions");
        payload["actions"] = new JsonArray(action);
        payload["state"] = new JsonObject
        {
            ["values"] = SlackPayloads.State(holder, new Dictionary<string, string>()),
        };
        payloads.AddHolder(payload, holder, answers: true);
        return server.Telling.TellAsync("interactive", payload);
    }

    private SlackChannel Place(string? channel) =>
        server.Channel(channel ?? Direct) ?? throw new InvalidOperationException($"There is no channel {channel}.");
}
