using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Testing.Slack;

/// <summary>A method's arguments, from its query, a form or JSON: Slack takes all three.</summary>
internal static class SlackArguments
{
    private static readonly string[] Structured = ["blocks", "attachments", "view", "metadata", "files", "unfurls"];
    private static readonly string[] Numbers = ["limit", "length", "count", "page"];

    /// <exception cref="JsonException">It is none of them.</exception>
    public static JsonObject Read(RecordedRequest request)
    {
        JsonObject arguments = [];
        var query = request.Path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
            Add(arguments, request.Path[query..]);
        var type = request.ContentType ?? "";
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal))
            Add(arguments, System.Text.Encoding.UTF8.GetString(request.Body));
        else if (type.StartsWith("application/json", StringComparison.Ordinal) && request.Body.Length > 0)
            foreach (var member in JsonNode.Parse(request.Body)?.AsObject() ?? [])
                arguments[member.Key] = member.Value?.DeepClone();
        return arguments;
    }

    private static void Add(JsonObject arguments, string text)
    {
        foreach (var field in QueryHelpers.ParseQuery(text))
            arguments[field.Key] = Value(field.Key, field.Value.ToString());
    }

    private static JsonNode? Value(string name, string text) =>
        Structured.Contains(name) ? JsonNode.Parse(text)
        : text is "true" or "false" ? text is "true"
        : Numbers.Contains(name) && int.TryParse(text, out var number) ? number
        : text;
}
