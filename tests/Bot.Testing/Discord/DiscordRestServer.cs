using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>The part of Discord's REST interface that bots for conversation use.</summary>
internal sealed partial class DiscordRestServer(DiscordServer server)
{
    private readonly DiscordOperations operations = new(server);

    public async Task ServeAsync(HttpContext context)
    {
        var request = await RecordedRequest.ReadAsync(context.Request);
        var path = Version().Replace(request.Path.Split('?')[0], "");
        if (server.Messages.File(path) is { } file)
        {
            await context.Response.Body.WriteAsync(file);
            return;
        }
        var (route, ids) = Route(request.Method, path);
        Answer? answer;
        try
        {
            answer = await AnswerAsync(context, request, path, route, ids);
        }
        catch (Exception mistake)
        {
            // A mistake of this server, which its test is to see.
            server.Findings.Enqueue($"{route}: {mistake}");
            answer = Answer.Error(500, 0, "500: Internal Server Error");
        }
        if (server.KeepsRequests)
            server.Requests.Enqueue(request with { Status = answer?.Status ?? 0 });
        if (answer is not null)
            await answer.WriteAsync(context.Response);
    }

    /// <returns>Null: there is no answer, the connection is broken.</returns>
    private async Task<Answer?> AnswerAsync(
        HttpContext context,
        RecordedRequest request,
        string path,
        string route,
        IReadOnlyList<string> ids
    )
    {
        var fault = server.Faults.Take(route);
        if (fault is Fault.Drop)
        {
            context.Abort();
            return null;
        }
        if (fault is Fault.Error error)
            return Answer.Error(error.Status, int.Parse(error.Code), error.Message);
        if (fault is not null && await Answer.OfAsync(fault) is { } faulty)
            return faulty;
        var isInteraction =
            route.Contains("{token}", StringComparison.Ordinal)
            || route.StartsWith("POST /interactions", StringComparison.Ordinal);
        var verdict = server.Limits.Take(route, isInteraction ? null : ids.FirstOrDefault(""));
        if (verdict.Refusal is { } refusal)
            return TooMany(refusal, verdict.Headers);
        if (!isInteraction && request.Headers.GetValueOrDefault("authorization") != $"Bot {server.Token}")
            return Answer.Error(401, 0, "401: Unauthorized");
        var answer = await DoAsync(request, path, route, ids);
        if (fault is Fault.DropAnswer)
        {
            context.Abort();
            return null;
        }
        return answer with { Headers = verdict.Headers };
    }

    private async Task<Answer> DoAsync(RecordedRequest request, string path, string route, IReadOnlyList<string> ids)
    {
        JsonNode? body;
        try
        {
            body = request.Json();
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException)
        {
            return Answer.Error(400, 50109, "The request body contains invalid JSON.");
        }
        var findings = Check(request, path, route, body).ToList();
        foreach (var finding in findings.Concat(Rules.OfManners(route, body)))
            server.Findings.Enqueue($"{route}: {finding}");
        return findings.Count > 0
            ? Answer.Error(400, 50035, "Invalid Form Body: " + string.Join("; ", findings))
            : await operations.DoAsync(route, ids, request, body);
    }

    private IEnumerable<string> Check(RecordedRequest request, string path, string route, JsonNode? body)
    {
        if (server.ChecksSchema && PublishedSchema.Instance is { } schema)
            foreach (var finding in schema.Check(request.Method, Uri.UnescapeDataString(path), body))
                yield return finding;
        var files = request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) is true ? 1 : 0;
        var broken = route switch
        {
            "POST /channels/{id}/messages" or "POST /webhooks/{id}/{token}" => Rules.OfMessage(body, true, files),
            "PATCH /channels/{id}/messages/{id}" or "PATCH /webhooks/{id}/{token}/messages/{id}" => Rules.OfMessage(
                body,
                false,
                files
            ),
            "POST /interactions/{id}/{token}/callback" => OfCallback(body, files),
            "PUT /applications/{id}/commands" or "PUT /applications/{id}/guilds/{id}/commands" => Rules.OfCommands(
                body!.AsArray()
            ),
            _ => [],
        };
        foreach (var problem in broken)
            yield return problem;
    }

    private static IEnumerable<string> OfCallback(JsonNode? body, int files) =>
        (int?)body?["type"] switch
        {
            4 => Rules.OfMessage(body["data"], true, files),
            7 => Rules.OfMessage(body["data"], false, files),
            8 when body["data"]?["choices"] is JsonArray { Count: > 25 } => ["more than 25 choices"],
            9 => Rules.OfModal(body["data"]),
            _ => [],
        };

    private static Answer TooMany(RateLimits.Refusal refusal, IReadOnlyDictionary<string, string> headers) =>
        new(
            429,
            new JsonObject
            {
                ["message"] = "You are being rate limited.",
                ["retry_after"] = refusal.RetryAfter.TotalSeconds,
                ["global"] = refusal.Global,
            }
        )
        {
            Headers = new Dictionary<string, string>(headers)
            {
                ["Retry-After"] = Math.Ceiling(refusal.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                [refusal.Global ? "X-RateLimit-Global" : "X-RateLimit-Scope"] = refusal.Global ? "true" : "user",
            },
        };

    // Numbers and tokens left out, in their order.
    private static (string Route, IReadOnlyList<string> Ids) Route(string method, string path)
    {
        List<string> ids = [];
        var parts = path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToList();
        for (var at = 0; at < parts.Count; at++)
        {
            var isToken = parts[0] is "interactions" or "webhooks" && at is 2;
            var isId = parts[at] is "@original" || parts[at].All(char.IsAsciiDigit);
            if (!isToken && !isId && !(at > 0 && parts[at - 1] is "reactions"))
                continue;
            ids.Add(parts[at]);
            parts[at] =
                isToken ? "{token}"
                : isId ? "{id}"
                : "{emoji}";
        }
        return ($"{method} /{string.Join('/', parts)}", ids);
    }

    [GeneratedRegex(@"^/api(/v\d+)?")]
    private static partial Regex Version();
}

internal static class DiscordAnswers
{
    extension(Answer)
    {
        /// <summary>An error as Discord puts it.</summary>
        public static Answer Error(int status, int code, string message) =>
            new(status, new JsonObject { ["message"] = message, ["code"] = code });
    }
}
