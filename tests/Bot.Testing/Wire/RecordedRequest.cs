using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Wire;

/// <summary>A request as it came, in the shape that checks of recorded requests read.</summary>
/// <param name="Path">With its query.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    DateTimeOffset At,
    int Status = 0
)
{
    public string? ContentType => Headers.GetValueOrDefault("content-type");

    public static async Task<RecordedRequest> ReadAsync(HttpRequest request)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body);
        return new(
            request.Method,
            request.Path.ToUriComponent() + request.QueryString,
            request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            body.ToArray(),
            DateTimeOffset.UtcNow
        );
    }

    /// <summary>The body's JSON, also that of a form with files; null: it has none.</summary>
    public JsonNode? Json()
    {
        if (Body.Length is 0)
            return null;
        return ContentType?.StartsWith("multipart/", StringComparison.Ordinal) is true
            ? JsonNode.Parse(MultipartBody.Read(this).Single(part => part.Name is "payload_json").Content)
            : JsonNode.Parse(Body);
    }

    /// <returns>Null: there is none of that name in the address.</returns>
    public string? Query(string name) =>
        Path.Split('?')
            .Skip(1)
            .SelectMany(query => query.Split('&'))
            .Select(pair => pair.Split('='))
            .FirstOrDefault(pair => pair[0] == name)
            ?[1];

    /// <summary>One line of JSON, for checks of recorded requests.</summary>
    /// <param name="vendor">Whose interface it is, where its address does not tell.</param>
    public string ToLine(string? vendor = null) =>
        new JsonObject
        {
            ["vendor"] = vendor,
            ["method"] = Method,
            ["path"] = Path,
            ["headers"] = new JsonObject(
                Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))
            ),
            ["body"] = Encoding.UTF8.GetString(Body),
            ["status"] = Status,
        }.ToJsonString();
}
