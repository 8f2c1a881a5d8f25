using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using NJsonSchema;

namespace Bot.Testing.Slack;

/// <summary>Slack's own type declarations, where they lie beside the repository (<c>shared/spec/slack</c>).</summary>
internal sealed class SlackSchema
{
    private const string Home = "#/definitions/";
    private static readonly Lazy<SlackSchema?> Found = new(Load);

    private readonly JsonObject document;
    private readonly Lazy<JsonSchema> block;
    private readonly Lazy<JsonSchema> view;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlySet<string>>> arguments;

    private SlackSchema(JsonObject document)
    {
        this.document = document;
        block = new(() => Compile("KnownBlock"));
        view = new(() => Compile("View"));
        arguments = new(() =>
            document["methods"]!
                .AsObject()
                .ToDictionary(
                    method => method.Key,
                    IReadOnlySet<string> (method) => Names($"VendorArgs_{method.Key.Replace('.', '_')}")
                )
        );
    }

    /// <summary>Null: the declarations are not here.</summary>
    public static SlackSchema? Instance => Found.Value;

    /// <returns>What the declarations say against a call; empty: nothing.</returns>
    public IEnumerable<string> Check(string method, JsonObject given)
    {
        var known = arguments.Value.GetValueOrDefault(method);
        if (known is null && method is not "response_url")
            yield return "no such method";
        // Slack's own page of the method says alt_txt, as its SDKs for Python and Java do.
        if (method is "files.getUploadURLExternal" && given.ContainsKey("alt_text"))
            yield return "alt_text is ignored, alt_txt is meant";
        foreach (var name in given.Select(argument => argument.Key))
            if (known is { Count: > 0 } && !known.Contains(name) && name is not "alt_txt")
                yield return $"{name} is no argument";
        foreach (
            var (part, at) in (given["blocks"] as JsonArray ?? []).OfType<JsonNode>().Select((part, at) => (part, at))
        )
        foreach (var problem in PublishedDocument.Check(block.Value, part))
            yield return $"blocks/{at}: {problem}";
        if (given["view"] is { } shown)
            foreach (var problem in PublishedDocument.Check(view.Value, shown))
                yield return $"view: {problem}";
    }

    private static SlackSchema? Load() =>
        PublishedDocument.Find("slack/slack-sdk-types.schema.json") is { } document ? new(document) : null;

    private JsonSchema Compile(string name) =>
        PublishedDocument.Compile(new JsonObject { ["$ref"] = Home + name }, document, Home);

    private HashSet<string> Names(string definition)
    {
        HashSet<string> names = [];
        Gather(document["definitions"]![definition], names, 0);
        return names;
    }

    private void Gather(JsonNode? schema, HashSet<string> names, int depth)
    {
        if (schema is null || depth > 8)
            return;
        if ((string?)schema["$ref"] is { } reference)
            Gather(document["definitions"]![reference[Home.Length..]], names, depth + 1);
        foreach (var property in schema["properties"] as JsonObject ?? [])
            names.Add(property.Key);
        foreach (var kind in (string[])["allOf", "anyOf", "oneOf"])
        foreach (var part in schema[kind] as JsonArray ?? [])
            Gather(part, names, depth + 1);
    }
}
