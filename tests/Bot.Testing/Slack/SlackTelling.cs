using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Slack;

/// <summary>
/// Tells the bot of what happens: over a socket or by a signed request; events again while they are not acknowledged, all
/// else once, with three seconds for an answer.
/// </summary>
public sealed class SlackTelling(SlackServer server) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient http = new();
    private readonly Changes changes = new();
    private ConcurrentQueue<(SlackTold Told, int Times)>? held;
    private int open;

    /// <summary>How long an acknowledgement may take.</summary>
    public TimeSpan AckWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The waits before an event is told again.</summary>
    public IReadOnlyList<TimeSpan> Retries { get; set; } =
    [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Where the bot hears requests; null: it is told over sockets.</summary>
    public Uri? CallsAt { get; set; }

    /// <summary>So many things are neither acknowledged nor failed.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Every next thing is told so often.</summary>
    public int Times { get; set; } = 1;

    /// <summary>From now on nothing is told until <see cref="ReleaseAsync"/>.</summary>
    public void Hold() => held = [];

    /// <summary>Tells what was held, the last first.</summary>
    public async Task ReleaseAsync()
    {
        var all = held ?? [];
        held = null;
        foreach (var (told, times) in all.Reverse())
            await BeginAsync(told, times);
    }

    public Task UntilAsync(Func<bool> holds) => changes.UntilAsync(holds);

    /// <param name="told">What happened, with its <c>type</c>.</param>
    /// <param name="id">Null: a new one.</param>
    public Task<SlackTold> EventAsync(JsonObject told, string? id = null)
    {
        var at = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        JsonObject payload = new()
        {
            ["token"] = "verification-token",
            ["team_id"] = SlackServer.TeamId,
            ["api_app_id"] = SlackServer.AppId,
            ["event"] = told,
            ["type"] = "event_callback",
            ["event_id"] = id ?? SlackIds.Next("Ev"),
            ["event_time"] = at,
            ["authorizations"] = new JsonArray(
                new JsonObject
                {
                    ["enterprise_id"] = null,
                    ["team_id"] = SlackServer.TeamId,
                    ["user_id"] = SlackServer.BotUserId,
                    ["is_bot"] = true,
                    ["is_enterprise_install"] = false,
                }
            ),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = $"1-{told["type"]}-{SlackServer.TeamId}",
        };
        return TellAsync("events_api", payload);
    }

    /// <summary>Tells of anything, known or not.</summary>
    public async Task<SlackTold> TellAsync(string kind, JsonObject payload)
    {
        SlackTold told = new(kind, payload);
        if (held is { } later)
            later.Enqueue((told, Times));
        else
            await BeginAsync(told, Times);
        return told;
    }

    public void Dispose()
    {
        // Not the source: what still waits looks at it.
        stop.Cancel();
        http.Dispose();
    }

    internal void Acknowledge(SlackTold told, JsonNode? body)
    {
        told.Acknowledge(body);
        changes.Tell();
    }

    // The first telling is awaited, so that a person's deeds reach the bot in their order.
    private async Task BeginAsync(SlackTold told, int times)
    {
        Interlocked.Increment(ref open);
        var first = SendAsync(told, times, 0);
        if (CallsAt is null)
            await first;
        _ = GoOnAsync(told, first);
    }

    private async Task GoOnAsync(SlackTold told, Task first)
    {
        try
        {
            await first;
            if (told.Kind is "events_api")
                for (var retry = 0; !await AcknowledgedAsync(told) && retry < Retries.Count; retry++)
                {
                    await Task.Delay(Retries[retry], stop.Token);
                    await SendAsync(told, 1, retry + 1);
                }
            if (!await AcknowledgedAsync(told))
                told.Fail();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception mistake)
        {
            // A mistake of this server, which its test is to see.
            server.Findings.Enqueue($"telling of {told.Kind}: {mistake}");
        }
        finally
        {
            Interlocked.Decrement(ref open);
            changes.Tell();
        }
    }

    private async Task<bool> AcknowledgedAsync(SlackTold told)
    {
        await Task.WhenAny(told.Acknowledged, Task.Delay(AckWithin, stop.Token));
        stop.Token.ThrowIfCancellationRequested();
        return told.Acknowledged.IsCompletedSuccessfully;
    }

    private async Task SendAsync(SlackTold told, int times, int retry)
    {
        told.Attempts++;
        if (CallsAt is null)
            await server.Sockets.TellAsync(told, times, retry);
        else
            await Task.WhenAll(Enumerable.Range(0, times).Select(_ => CallAsync(told, retry)));
    }

    private async Task CallAsync(SlackTold told, int retry)
    {
        var (path, type, body) = told.Kind switch
        {
            "events_api" => ("events", "application/json", told.Payload.ToJsonString()),
            "slash_commands" => ("commands", "application/x-www-form-urlencoded", Form(told.Payload)),
            _ => (
                "interactions",
                "application/x-www-form-urlencoded",
                $"payload={Uri.EscapeDataString(told.Payload.ToJsonString())}"
            ),
        };
        using var request = Signed($"slack/{path}", body, type, DateTimeOffset.UtcNow);
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", $"{retry}");
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }
        try
        {
            using var answer = await http.SendAsync(request, stop.Token);
            var text = await answer.Content.ReadAsStringAsync(stop.Token);
            if (answer.IsSuccessStatusCode)
                Acknowledge(told, text.Length is 0 ? null : JsonNode.Parse(text));
        }
        catch (HttpRequestException)
        {
            // Nobody there; told again.
        }
    }

    /// <summary>A request to the bot as Slack signs it.</summary>
    public HttpRequestMessage Signed(string path, string body, string type, DateTimeOffset at, string? secret = null)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret ?? server.SigningSecret),
            Encoding.UTF8.GetBytes($"v0:{seconds}:{body}")
        );
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(CallsAt!, path))
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", seconds);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}");
        return request;
    }

    private static string Form(JsonObject payload) =>
        string.Join(
            '&',
            payload.Select(field =>
                $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value?.ToString() ?? "")}"
            )
        );
}
