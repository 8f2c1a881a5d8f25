using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>What Slack tells of a person's presses and forms.</summary>
internal sealed class SlackPayloads(SlackServer server, string id, string name)
{
    public JsonObject Of(string type) =>
        new()
        {
            ["type"] = type,
            ["token"] = "verification-token",
            ["team"] = new JsonObject { ["id"] = SlackServer.TeamId, ["domain"] = "study-group" },
            ["user"] = new JsonObject
            {
                ["id"] = id,
                ["username"] = name,
                ["name"] = name,
                ["team_id"] = SlackServer.TeamId,
            },
            ["api_app_id"] = SlackServer.AppId,
            ["trigger_id"] = server.Views.NewTrigger(id),
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };

    /// <param name="answers">It brings an address at which it can be answered.</param>
    public void AddHolder(JsonObject payload, JsonObject holder, bool answers)
    {
        if (holder["ts"] is null)
        {
            var view = holder.DeepClone().AsObject();
            view.Remove("_person");
            payload["view"] = view;
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = (string?)holder["id"] };
            return;
        }
        var channel = server.Channel((string?)holder["channel"])!;
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = (string?)holder["ts"],
            ["channel_id"] = channel.Id,
            ["is_ephemeral"] = holder["only_to"] is not null,
        };
        if ((string?)holder["thread_ts"] is { } thread)
            payload["container"]!["thread_ts"] = thread;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        // A private message is not in the payload.
        if (holder["only_to"] is null)
        {
            var message = holder.DeepClone().AsObject();
            message.Remove("channel");
            payload["message"] = message;
        }
        if (answers)
            payload["response_url"] = server.Responses.NewUrl(
                "actions",
                id,
                channel.Id,
                (string?)holder["ts"],
                (string?)holder["thread_ts"]
            );
    }

    /// <summary>What stands in the controls of a message or a form.</summary>
    /// <param name="values">By action id or block id; else as it began.</param>
    public static JsonObject State(JsonObject holder, IReadOnlyDictionary<string, string> values)
    {
        JsonObject state = [];
        foreach (var (block, element) in SlackBlocks.Elements(holder))
        {
            if ((string?)element["type"] is "button")
                continue;
            var action = (string)element["action_id"]!;
            var given = values.GetValueOrDefault(action) ?? values.GetValueOrDefault(block);
            (state[block] ??= new JsonObject())[action] = Filled(element, given);
        }
        return state;
    }

    private static JsonObject Filled(JsonObject element, string? given)
    {
        var type = (string)element["type"]!;
        JsonObject filled = new() { ["type"] = type };
        switch (type)
        {
            case "plain_text_input":
                filled["value"] = given ?? element["initial_value"]?.DeepClone();
                break;
            case "datepicker":
                filled["selected_date"] = given ?? element["initial_date"]?.DeepClone();
                break;
            case "timepicker":
                filled["selected_time"] = given ?? element["initial_time"]?.DeepClone();
                break;
            case "checkboxes":
                filled["selected_options"] = given is null
                    ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                    : new JsonArray([.. given.Split(',').Select(label => Option(element, label.Trim()))]);
                break;
            default:
                filled["selected_option"] = given is null
                    ? element["initial_option"]?.DeepClone()
                    : Option(element, given);
                break;
        }
        return filled;
    }

    public static JsonNode Option(JsonObject element, string label) =>
        element["options"]!
            .AsArray()
            .First(option => SlackBlocks.Text(option!["text"]) == label || (string?)option["value"] == label)!
            .DeepClone();
}
