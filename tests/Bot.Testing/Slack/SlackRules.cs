using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>What Slack's documentation says of bodies and its declarations do not.</summary>
internal static class SlackRules
{
    // Undocumented, and met by many: https://github.com/slackapi/bolt-js/issues/2509
    private const int MostInBlocks = 13_200;

    /// <returns>Slack's code for what is wrong, and the sentence.</returns>
    public static IEnumerable<(string Code, string Sentence)> Of(string method, JsonObject given)
    {
        var view = given["view"] as JsonObject;
        var blocks = given["blocks"] as JsonArray ?? view?["blocks"] as JsonArray ?? [];
        if (method.StartsWith("chat.post", StringComparison.Ordinal) || method is "chat.update" or "response_url")
        {
            if (Length(given["text"]) is 0 && blocks.Count is 0 && given["delete_original"] is null)
                yield return ("no_text", "neither text nor blocks");
            if (Length(given["text"]) > 40_000)
                yield return ("msg_too_long", "text: max 40000");
            if (SlackBlocks.Text(blocks).Length > MostInBlocks)
                yield return ("msg_blocks_too_long", $"blocks: max {MostInBlocks} characters together");
        }
        if (blocks.Count > (view is null ? 50 : 100))
            yield return ("invalid_blocks", $"{blocks.Count} blocks");
        HashSet<string> ids = [];
        foreach (var (block, at) in blocks.OfType<JsonObject>().Select((block, at) => (block, at)))
        {
            if ((string?)block["block_id"] is { } id && !ids.Add(id))
                yield return ("invalid_blocks", $"blocks/{at}: block_id {id} twice");
            foreach (var problem in OfBlock(block))
                yield return ("invalid_blocks", $"blocks/{at}: {problem}");
        }
        if (
            view is not null
            && (string?)view["type"] is "modal"
            && view["submit"] is null
            && blocks.Any(block => (string?)block!["type"] is "input")
        )
            yield return ("invalid_arguments", "a form with inputs needs submit");
    }

    /// <summary>What Slack allows and a bot should not do.</summary>
    public static IEnumerable<string> OfManners(string method, JsonObject given)
    {
        if (method is "chat.postMessage" && Length(given["text"]) is 0)
            yield return "text: left out, so that notifications say nothing";
        if (given["link_names"] is not null || (string?)given["parse"] is "full")
            yield return "people's words could mention everyone";
    }

    private static IEnumerable<string> OfBlock(JsonObject block)
    {
        HashSet<string> actions = [];
        foreach (
            var element in (block["elements"] as JsonArray ?? [])
                .Append(block["accessory"])
                .Append(block["element"])
                .OfType<JsonObject>()
        )
        {
            if ((string?)element["action_id"] is { } action && !actions.Add(action))
                yield return $"action_id {action} twice";
            if (element["text"] is JsonObject label && Length(label["text"]) is 0)
                yield return "an empty text";
            if (element["options"] is JsonArray options)
                foreach (var problem in OfOptions(element, options))
                    yield return problem;
        }
        if (
            (string?)block["type"] is "section"
            && block["text"] is null
            && block["fields"] is not JsonArray { Count: > 0 }
        )
            yield return "a section needs text or fields";
        if (block["text"] is JsonObject text && Length(text["text"]) is 0)
            yield return "an empty text";
        foreach (var field in (block["fields"] as JsonArray ?? []).OfType<JsonObject>())
            if (Length(field["text"]) is 0 or > 2000)
                yield return "a field: 1 to 2000 characters";
        if ((string?)block["type"] is "actions" or "context" && block["elements"] is not JsonArray { Count: > 0 })
            yield return "no elements";
    }

    private static IEnumerable<string> OfOptions(JsonObject element, JsonArray options)
    {
        if (options.Count is 0)
            yield return "no options";
        if (options.Select(option => (string?)option!["value"]).Distinct().Count() != options.Count)
            yield return "two options of one value";
        foreach (var option in options.OfType<JsonObject>())
            if (Length(option["text"]?["text"]) is 0 or > 75 || Length(option["value"]) > 150)
                yield return "an option: text 1 to 75, value up to 150";
        foreach (var chosen in element["initial_options"] as JsonArray ?? [])
            if (!options.Any(option => JsonNode.DeepEquals(option, chosen)))
                yield return "an initial option that is none of the options";
        if (element["initial_options"] is JsonArray { Count: 0 })
            yield return "initial_options: empty";
    }

    private static int Length(JsonNode? text) => text is null ? 0 : text.ToString().EnumerateRunes().Count();
}
