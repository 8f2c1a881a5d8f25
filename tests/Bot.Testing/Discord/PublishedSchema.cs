using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing.Wire;
using NJsonSchema;

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
        var compiled = schemas.GetOrAdd(
            $"{method} {route.Template}",
            _ => new(() => PublishedDocument.Compile(schema, document, "#/components/schemas/"))
        );
        return [.. PublishedDocument.Check(compiled.Value, body)];
    }

    private static PublishedSchema? Load() =>
        PublishedDocument.Find("discord/openapi.json") is { } document ? new(document) : null;
}
