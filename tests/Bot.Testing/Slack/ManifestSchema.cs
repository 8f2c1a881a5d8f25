using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using NJsonSchema;

namespace Bot.Testing.Slack;

/// <summary>Slack's own schema of app manifests, where it lies beside the repository (<c>shared/spec/slack</c>).</summary>
public static class ManifestSchema
{
    private const string Home = "#/definitions/";

    private static readonly Lazy<JsonSchema?> Found = new(Load);

    public static bool IsHere => Found.Value is not null;

    /// <returns>What the schema says against a manifest; empty: nothing.</returns>
    public static IReadOnlyList<string> Check(JsonNode manifest) => PublishedDocument.Check(Found.Value!, manifest);

    private static JsonSchema? Load()
    {
        if (PublishedDocument.Find("slack/manifest.schema.2.0.0.json") is not { } document)
            return null;
        JsonObject whole = new()
        {
            ["type"] = "object",
            ["required"] = document["required"]?.DeepClone(),
            ["properties"] = document["properties"]!.DeepClone(),
            ["additionalProperties"] = false,
        };
        return PublishedDocument.Compile(whole, document, Home);
    }
}
