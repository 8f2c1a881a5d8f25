using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Slack;

/// <summary>Slack's addresses for bots: methods, uploads, files, and where an interaction is answered.</summary>
internal sealed class SlackWebServer(SlackServer server)
{
    private const string Login = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>";

    private readonly SlackOperations operations = new(server);

    public async Task ServeAsync(HttpContext context)
    {
        var request = await RecordedRequest.ReadAsync(context.Request);
        var path = request.Path.Split('?')[0];
        if (path.StartsWith("/files-pri/", StringComparison.Ordinal))
        {
            await DownloadAsync(context, request, path);
            return;
        }
        var method = Method(path);
        Answer? answer;
        try
        {
            answer = await AnswerAsync(context, request, path, method);
        }
        catch (Exception mistake)
        {
            // A mistake of this server, which its test is to see.
            server.Findings.Enqueue($"{method}: {mistake}");
            answer = new(500, null);
        }
        // An upload is no call of a method.
        if (server.KeepsRequests && method is not "upload_url")
            server.Requests.Enqueue(request with { Status = answer?.Status ?? 0 });
        if (answer is not null)
            await answer.WriteAsync(context.Response);
    }

    /// <returns>Null: there is no answer, the connection is broken.</returns>
    private async Task<Answer?> AnswerAsync(HttpContext context, RecordedRequest request, string path, string method)
    {
        var fault = server.Faults.Take(method);
        if (fault is Fault.Drop)
        {
            context.Abort();
            return null;
        }
        if (fault is Fault.Error error)
            return Error(error.Code) with { Status = error.Status };
        if (fault is not null && await Answer.OfAsync(fault) is { } faulty)
            return faulty;
        var answer = method switch
        {
            "upload_url" => Upload(path, request),
            "response_url" => Respond(path, request),
            _ => await CallAsync(request, method),
        };
        if (fault is not Fault.DropAnswer)
            return answer;
        context.Abort();
        return null;
    }

    private async Task<Answer> CallAsync(RecordedRequest request, string method)
    {
        JsonObject arguments;
        try
        {
            arguments = SlackArguments.Read(request);
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            return Error("invalid_json");
        }
        if (Authorize(method, Token(request, arguments)) is { } refusal)
            return Error(refusal);
        arguments.Remove("token");
        if (Scope(method) is { } scope && server.Withholds.Contains(scope))
            return new(
                200,
                new JsonObject
                {
                    ["ok"] = false,
                    ["error"] = "missing_scope",
                    ["needed"] = scope,
                    ["provided"] = "identify",
                }
            );
        if (server.Limits.Take(method, (string?)arguments["channel"]) is { } wait)
            return Error("ratelimited") with { Status = 429, Headers = Answer.After(wait) };
        if (Check(method, arguments) is { } wrong)
            return wrong;
        return new(200, await operations.DoAsync(method, arguments)) { Headers = Granted };
    }

    private Dictionary<string, string> Granted =>
        new() { ["X-OAuth-Scopes"] = string.Join(',', server.Scopes.Except(server.Withholds)) };

    private Answer? Check(string method, JsonObject arguments)
    {
        List<(string Code, string Sentence)> wrong = [.. SlackRules.Of(method, arguments)];
        if (server.ChecksSchema && SlackSchema.Instance is { } schema)
            wrong.AddRange(schema.Check(method, arguments).Select(problem => ("invalid_arguments", problem)));
        foreach (
            var problem in wrong.Select(problem => problem.Sentence).Concat(SlackRules.OfManners(method, arguments))
        )
            server.Findings.Enqueue($"{method}: {problem}");
        if (wrong.Count is 0)
            return null;
        var body = Error(wrong[0].Code).Body!.AsObject();
        body["response_metadata"] = new JsonObject
        {
            ["messages"] = new JsonArray([.. wrong.Select(problem => (JsonNode)$"[ERROR] {problem.Sentence}")]),
        };
        return new(200, body);
    }

    private string? Authorize(string method, string? token) =>
        method is "api.test" ? null
        : string.IsNullOrEmpty(token) ? "not_authed"
        : method is "apps.connections.open" && token == server.BotToken ? "not_allowed_token_type"
        : method is not "apps.connections.open" && token == server.AppToken ? "not_allowed_token_type"
        : token == server.BotToken || token == server.AppToken ? null
        : "invalid_auth";

    private static string? Scope(string method) =>
        method switch
        {
            "chat.postMessage" or "chat.update" or "chat.postEphemeral" or "chat.delete" => "chat:write",
            "conversations.open" => "im:write",
            "conversations.history" or "conversations.replies" => "im:history",
            "conversations.info" => "channels:read",
            "users.info" => "users:read",
            "reactions.add" => "reactions:write",
            "files.info" => "files:read",
            "files.getUploadURLExternal" or "files.completeUploadExternal" => "files:write",
            "apps.connections.open" => "connections:write",
            _ => null,
        };

    private Answer Upload(string path, RecordedRequest request)
    {
        if (server.Files.Find(path.Split('/')[^1]) is not { } file)
            return new(404, null);
        if (request.Headers.ContainsKey("authorization"))
            server.Findings.Enqueue("upload_url: a token was sent along");
        var content = request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) is true
            ? MultipartBody.Read(request).First(part => part.FileName is not null).Content
            : request.Body;
        if (content.Length != file.Length)
            return new(400, null);
        file.Content = content;
        return new(200, null) { Text = $"OK - {content.Length}" };
    }

    private Answer Respond(string path, RecordedRequest request)
    {
        if (request.Headers.ContainsKey("authorization"))
            server.Findings.Enqueue("response_url: a token was sent along");
        var body = SlackArguments.Read(request);
        if (Check("response_url", body) is { } wrong)
            return wrong with { Status = 400 };
        return server.Responses.Respond(path, body) is { } refusal
            ? Error(refusal) with
            {
                Status = 404,
            }
            : new(200, null) { Text = "ok" };
    }

    // Without a token Slack shows its front door, with a 200.
    private async Task DownloadAsync(HttpContext context, RecordedRequest request, string path)
    {
        var known = request.Headers.GetValueOrDefault("authorization") == $"Bearer {server.BotToken}";
        if (!known)
            await (new Answer(200, null) { Html = Login }).WriteAsync(context.Response);
        else if (server.Files.Find(path.Split('/')[2]) is { } file)
            await context.Response.Body.WriteAsync(file.Content);
        else
            context.Response.StatusCode = 404;
    }

    private static string Method(string path) =>
        path.StartsWith("/upload/", StringComparison.Ordinal) ? "upload_url"
        : path.StartsWith("/commands/", StringComparison.Ordinal)
        || path.StartsWith("/actions/", StringComparison.Ordinal)
            ? "response_url"
        : path.StartsWith("/api/", StringComparison.Ordinal) ? path["/api/".Length..]
        : path;

    private static string? Token(RecordedRequest request, JsonObject arguments) =>
        request.Headers.GetValueOrDefault("authorization") is { } header
        && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header["Bearer ".Length..]
            : (string?)arguments["token"];

    private static Answer Error(string code) => new(200, SlackOperations.Error(code));
}
