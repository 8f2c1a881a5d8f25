using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bot.Testing.Discord;

/// <summary>Discord's own OpenAPI document, where it lies beside the repository (<c>shared/spec/discord</c>).</summary>
public sealed class PublishedSchema
{
    private readonly JsonObject document;
    private readonly List<(Regex Path, string Template, JsonObject Operations)> routes;
    private readonly ConcurrentDictionary<string, Lazy<JsonSchema>> schemas = new();

    private static readonly Lazy<PublishedSchema?> Found = new(Load);

    private PublishedSchema(JsonObject document)
    {
        Plain(document["components"]!["schemas"]);
        Plain(document["paths"]);
        this.document = document;
        routes =
        [
            .. document["paths"]!
                .AsObject()
                .Select(path =>
                    (
                        new Regex("^" + Regex.Replace(Regex.Escape(path.Key), @"\\\{[^}]+}", "([^/]+)") + "$"),
                        path.Key,
                        path.Value!.AsObject()
                    )
                )
                .OrderBy(route => route.Key.Count(letter => letter is '{')),
        ];
    }

    /// <summary>Null: the document is not here.</summary>
    public static PublishedSchema? Instance => Found.Value;

    /// <returns>What the document says against a request; empty: nothing.</returns>
    /// <param name="path">Without <c>/api/v10</c> and query.</param>
    public IReadOnlyList<string> Check(string method, string path, JsonNode? body)
    {
        var verb = method.ToLowerInvariant();
        var route = routes.FirstOrDefault(route => route.Path.IsMatch(path) && route.Operations.ContainsKey(verb));
        if (route.Operations is null)
            return [$"{method} is no operation of the document"];
        var schema = route.Operations[verb]!["requestBody"]?["content"]?["application/json"]?["schema"];
        if (schema is null || body is null)
            return [];
        var compiled = schemas.GetOrAdd($"{method} {route.Template}", _ => new(() => Compile(schema)));
        return [.. compiled.Value.Validate(body.ToJsonString()).SelectMany(Leaves).Distinct()];
    }

    private static PublishedSchema? Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared/spec/discord/openapi.json") is var file && File.Exists(file))
                return new(JsonNode.Parse(File.ReadAllText(file))!.AsObject());
        return null;
    }

    // Only the parts that are reached: the whole document takes a second to read.
    private JsonSchema Compile(JsonNode schema)
    {
        JsonObject definitions = [];
        Queue<string> todo = new(References(schema));
        while (todo.TryDequeue(out var name))
        {
            if (definitions.ContainsKey(name))
                continue;
            var part = document["components"]!["schemas"]![name]!.DeepClone();
            definitions[name] = part;
            foreach (var other in References(part))
                todo.Enqueue(other);
        }
        var text = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["definitions"] = definitions,
        }.ToJsonString();
        return JsonSchema
            .FromJsonAsync(text.Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))
            .GetAwaiter()
            .GetResult();
    }

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

    private static IEnumerable<string> References(JsonNode node) =>
        Regex.Matches(node.ToJsonString(), "\"#/components/schemas/([^\"]+)\"").Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError child
            ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves)
            : [$"{error.Path}: {error.Kind}"];
}
