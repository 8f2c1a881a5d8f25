using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.Discord;

/// <summary>What Discord's documentation says of bodies and its OpenAPI document does not.</summary>
internal static partial class Rules
{
    private static readonly int[] Selects = [3, 5, 6, 7, 8];

    public static IEnumerable<string> OfMessage(JsonNode? message, bool isNew, int files)
    {
        if (message is null)
            return ["a message needs a body"];
        List<string> broken = [];
        var content = (string?)message["content"] ?? "";
        if (Length(content) > 2000)
            broken.Add($"content: {Length(content)} characters, max 2000");
        var rows = message["components"]?.AsArray() ?? [];
        if (
            isNew
            && content.Trim().Length is 0
            && rows.Count is 0
            && files is 0
            && message["embeds"] is not JsonArray { Count: > 0 }
        )
            broken.Add("an empty message");
        if (message["nonce"] is { } nonce && nonce.ToString().Length > 25)
            broken.Add("nonce: max 25");
        if (rows.Count > 5)
            broken.Add($"components: {rows.Count} rows, max 5");
        HashSet<string> ids = [];
        foreach (var row in rows)
            broken.AddRange(OfRow(row!, ids));
        return broken;
    }

    /// <summary>What Discord allows and a bot should not do.</summary>
    public static IEnumerable<string> OfManners(string route, JsonNode? body)
    {
        var message = (route is "POST /interactions/{id}/{token}/callback" ? body?["data"] : body) as JsonObject;
        if (message?["content"] is not null && message["allowed_mentions"] is null)
            yield return "allowed_mentions: left out, so that people's words could mention everyone";
    }

    public static IEnumerable<string> OfModal(JsonNode? modal)
    {
        var components = modal?["components"]?.AsArray() ?? [];
        if (components.Count is 0 or > 5)
            yield return $"modal: {components.Count} components, 1 to 5";
        var ids = components
            .Select(component => (string?)component!["component"]?["custom_id"])
            .OfType<string>()
            .ToList();
        if (ids.Distinct().Count() != ids.Count)
            yield return "modal: a custom_id twice";
        foreach (var input in components.Select(component => component!["component"]).OfType<JsonNode>())
            if (Length((string?)input["value"] ?? "") > ((int?)input["max_length"] ?? 4000))
                yield return "modal: a value longer than its max_length";
    }

    public static IEnumerable<string> OfCommands(JsonArray commands)
    {
        foreach (var command in commands.OfType<JsonObject>())
        {
            var chat = ((int?)command["type"] ?? 1) is 1;
            if (chat && !Name().IsMatch((string)command["name"]!))
                yield return $"command name {command["name"]}";
            if (chat && (string?)command["description"] is null or "")
                yield return $"command {command["name"]}: no description";
            if (command.ToJsonString().Length > 8000)
                yield return $"command {command["name"]}: too long";
            foreach (var problem in OfOptions(command["options"]?.AsArray() ?? []))
                yield return $"command {command["name"]}: {problem}";
        }
        var names = commands.Select(command => $"{command!["type"] ?? 1} {command["name"]}").ToList();
        if (names.Distinct().Count() != names.Count)
            yield return "two commands of one name";
    }

    private static IEnumerable<string> OfOptions(JsonArray options)
    {
        if (options.Count > 25)
            yield return "more than 25 options";
        var optional = false;
        foreach (var option in options.OfType<JsonObject>())
        {
            if (!Name().IsMatch((string)option["name"]!))
                yield return $"option name {option["name"]}";
            if (option["choices"] is JsonArray { Count: > 25 })
                yield return "more than 25 choices";
            if (option["choices"] is JsonArray { Count: > 0 } && (bool?)option["autocomplete"] is true)
                yield return "choices with autocomplete";
            if ((int)option["type"]! > 2)
            {
                var required = (bool?)option["required"] is true;
                if (required && optional)
                    yield return "a required option after an optional one";
                optional |= !required;
            }
            foreach (var problem in OfOptions(option["options"]?.AsArray() ?? []))
                yield return problem;
        }
    }

    private static IEnumerable<string> OfRow(JsonNode row, HashSet<string> ids)
    {
        if ((int?)row["type"] is not 1)
            yield return "components: the top level takes rows only";
        var inside = row["components"]?.AsArray() ?? [];
        if (inside.Count is 0 or > 5)
            yield return $"a row of {inside.Count}";
        foreach (var component in inside.OfType<JsonNode>())
        {
            var type = (int?)component["type"] ?? 0;
            if (Selects.Contains(type) && inside.Count > 1)
                yield return "a menu shares its row";
            var id = (string?)component["custom_id"];
            if (id is not null && (id.Length is 0 or > 100 || !ids.Add(id)))
                yield return $"custom_id {id}: empty, too long or twice";
            if (type is 2 && Length((string?)component["label"] ?? "") is 0 or > 80)
                yield return "a button's label: 1 to 80";
            if (type is 3)
                foreach (var problem in OfMenu(component))
                    yield return problem;
        }
    }

    private static IEnumerable<string> OfMenu(JsonNode menu)
    {
        var options = menu["options"]?.AsArray() ?? [];
        if (options.Count is 0 or > 25)
            yield return $"a menu of {options.Count}";
        if (options.Select(option => (string?)option!["value"]).Distinct().Count() != options.Count)
            yield return "two options of one value";
        if (((int?)menu["max_values"] ?? 1) > options.Count)
            yield return "max_values above the options";
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    [GeneratedRegex(@"^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$")]
    private static partial Regex Name();
}
