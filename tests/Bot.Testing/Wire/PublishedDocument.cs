using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bot.Testing.Wire;

/// <summary>A vendor's own machine-readable document, where it lies beside the repository (<c>shared/spec</c>).</summary>
internal static class PublishedDocument
{
    /// <returns>Null: it is not here.</returns>
    public static JsonObject? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared/spec", name) is var file && File.Exists(file))
            {
                var document = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
                Plain(document);
                return document;
            }
        return null;
    }

    /// <summary>Only the parts that are reached: a whole document takes a second to read.</summary>
    /// <param name="home">Where the document keeps its parts, such as <c>#/components/schemas/</c>.</param>
    public static JsonSchema Compile(JsonNode schema, JsonObject document, string home)
    {
        var parts = home.Trim('#', '/').Split('/').Aggregate((JsonNode)document, (node, name) => node[name]!);
        JsonObject definitions = [];
        Queue<string> todo = new(References(schema, home));
        while (todo.TryDequeue(out var name))
        {
            if (definitions.ContainsKey(name))
                continue;
            var part = parts[name]!.DeepClone();
            definitions[name] = part;
            foreach (var other in References(part, home))
                todo.Enqueue(other);
        }
        var text = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["definitions"] = definitions,
        }.ToJsonString();
        return JsonSchema
            .FromJsonAsync(text.Replace(home, "#/definitions/", StringComparison.Ordinal))
            .GetAwaiter()
            .GetResult();
    }

    /// <returns>What the document says against a value; empty: nothing.</returns>
    public static IReadOnlyList<string> Check(JsonSchema schema, JsonNode value) =>
        [.. schema.Validate(value.ToJsonString()).SelectMany(Leaves).Distinct()];

    // The reader knows neither const nor gives clear errors for lists of types: the same with enum and anyOf.
    private static void Plain(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Plain(item);
        if (node is not JsonObject schema)
            return;
        foreach (var member in schema.ToList())
            Plain(member.Value);
        if (schema["const"] is JsonValue value)
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(value.DeepClone());
        }
        if (schema["type"] is JsonArray { Count: 2 } types && (string?)types[1] is "null")
        {
            var rest = (JsonObject)schema.DeepClone();
            rest["type"] = (string)types[0]!;
            schema.Clear();
            schema["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, rest);
        }
    }

    private static IEnumerable<string> References(JsonNode node, string home) =>
        Regex.Matches(node.ToJsonString(), $"\"{Regex.Escape(home)}([^\"]+)\"").Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError child
            ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves)
            : [$"{error.Path}: {error.Kind}"];
}
