using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>What stands in blocks.</summary>
public static class SlackBlocks
{
    /// <summary>Buttons, menus, checkboxes and fields, each with its block's id.</summary>
    public static IEnumerable<(string BlockId, JsonObject Element)> Elements(JsonNode? holder) =>
        (holder?["blocks"]?.AsArray() ?? [])
            .OfType<JsonObject>()
            .SelectMany(block =>
                (block["elements"]?.AsArray() ?? [])
                    .Append(block["accessory"])
                    .Append(block["element"])
                    .OfType<JsonObject>()
                    .Where(element => element["action_id"] is not null)
                    .Select(element => ((string)block["block_id"]!, element))
            );

    /// <summary>All words that a person reads there.</summary>
    public static string Text(JsonNode? node) =>
        node switch
        {
            JsonArray list => string.Join('\n', list.Select(Text).Where(text => text.Length > 0)),
            JsonObject part => string.Join(
                '\n',
                part.Where(member =>
                        member.Value is JsonObject or JsonArray
                        || (member.Key is "text" or "alt_text" && member.Value is JsonValue)
                    )
                    .Select(member => Text(member.Value))
                    .Where(text => text.Length > 0)
            ),
            JsonValue value => value.ToString(),
            _ => "",
        };

    /// <summary>Slack names what was not named.</summary>
    internal static void NameAll(JsonArray? blocks)
    {
        foreach (var block in (blocks ?? []).OfType<JsonObject>())
        {
            block["block_id"] ??= SlackIds.Next("")[..5];
            foreach (
                var element in (block["elements"]?.AsArray() ?? [])
                    .Append(block["accessory"])
                    .Append(block["element"])
                    .OfType<JsonObject>()
                    .Where(element => Actions.Contains((string?)element["type"]))
            )
                element["action_id"] ??= SlackIds.Next("")[..5];
        }
    }

    private static readonly string?[] Actions =
    [
        "button",
        "static_select",
        "external_select",
        "checkboxes",
        "radio_buttons",
        "plain_text_input",
        "datepicker",
        "timepicker",
    ];
}
