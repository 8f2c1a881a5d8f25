using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>What Discord tells of a person's commands and forms.</summary>
internal static class DiscordPayloads
{
    public static JsonObject Command(
        string command,
        IReadOnlyDictionary<string, string>? options,
        JsonObject? file,
        string? focused
    )
    {
        var words = command.Split(' ');
        JsonArray given = [];
        foreach (var option in options ?? new Dictionary<string, string>())
            given.Add(Option(option.Key, option.Value, option.Key == focused));
        if (file is not null)
            given.Add(
                new JsonObject
                {
                    ["type"] = 11,
                    ["name"] = "file",
                    ["value"] = (string?)file["id"],
                }
            );
        for (var at = words.Length - 1; at > 0; at--)
            given =
            [
                new JsonObject
                {
                    ["type"] = 1,
                    ["name"] = words[at],
                    ["options"] = given,
                },
            ];
        JsonObject data = new()
        {
            ["id"] = "1",
            ["name"] = words[0],
            ["type"] = 1,
            ["options"] = given,
        };
        if (file is not null)
            data["resolved"] = new JsonObject
            {
                ["attachments"] = new JsonObject { [(string)file["id"]!] = file.DeepClone() },
            };
        return data;
    }

    private static JsonObject Option(string name, string value, bool focused)
    {
        JsonObject option = new() { ["name"] = name };
        if (int.TryParse(value, out var number) && !focused)
            (option["type"], option["value"]) = (4, number);
        else
            (option["type"], option["value"]) = (3, value);
        if (focused)
            option["focused"] = true;
        return option;
    }

    /// <summary>A field of a form as it comes back.</summary>
    public static JsonObject Filled(JsonObject component, IReadOnlyDictionary<string, string> values)
    {
        if ((int)component["type"]! is 10)
            return new() { ["type"] = 10, ["id"] = 1 };
        var input = component["component"]!;
        var value = values.GetValueOrDefault((string)input["custom_id"]!, (string?)input["value"] ?? "");
        JsonObject filled = new()
        {
            ["type"] = (int)input["type"]!,
            ["id"] = 3,
            ["custom_id"] = (string?)input["custom_id"],
        };
        if ((int)input["type"]! is 3)
            filled["values"] = new JsonArray(value);
        else if ((int)input["type"]! is 21)
            filled["value"] = value.Length > 0 ? value : Default(input);
        else
            filled["value"] = value;
        return new()
        {
            ["type"] = 18,
            ["id"] = 2,
            ["component"] = filled,
        };
    }

    private static string? Default(JsonNode radios) =>
        (string?)radios["options"]!.AsArray().FirstOrDefault(option => (bool?)option!["default"] is true)?["value"];
}
