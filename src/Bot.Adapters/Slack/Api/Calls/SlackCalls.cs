using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>
/// How Slack is asked and told: which token goes where, what is an answer, and what is none. Methods that only read take
/// forms, all others JSON.
/// </summary>
internal sealed class SlackCalls(
    WireClient wire,
    HttpClient files,
    SlackHosts hosts,
    Uri api,
    string appToken,
    string botToken
)
{
    private const string Bearer = "Bearer";

    public Task<T> AskAsync<T>(
        string method,
        IReadOnlyList<KeyValuePair<string, string>> arguments,
        JsonTypeInfo<T> answer,
        CancellationToken ct
    )
        where T : IApiAnswer =>
        CallAsync(
            Call(method) with
            {
                Content = () => new FormUrlEncodedContent(arguments),
                Repeatable = true,
            },
            method,
            answer,
            ct
        );

    public Task<TAnswer> TellAsync<TBody, TAnswer>(
        string method,
        TBody body,
        JsonTypeInfo<TBody> type,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken ct,
        Func<WireRequest, WireRequest>? set = null
    )
        where TAnswer : IApiAnswer
    {
        var call = Call(method) with { Content = Json(body, type) };
        return CallAsync(set is null ? call : set(call), method, answer, ct);
    }

    /// <summary>Who the bot is, what it may do, and how late it is at Slack.</summary>
    public async Task<ApiGrant> GrantAsync(CancellationToken ct)
    {
        const string Method = "auth.test";
        var call = Call(Method) with { Content = () => new FormUrlEncodedContent([]), Repeatable = true };
        var (answer, response) = await AnsweredAsync(call, Method, SlackJson.Default.ApiAuth, ct);
        var scopes = response.Header("X-OAuth-Scopes")?.Split(',', StringSplitOptions.TrimEntries);
        return new(answer, scopes, response.Headers.Date);
    }

    /// <summary>The one method that takes the app's token.</summary>
    public async Task<Uri> OpenSocketAsync(CancellationToken ct)
    {
        const string Method = "apps.connections.open";
        var call = Call(Method) with { Authorization = new(Bearer, appToken), Repeatable = true };
        return hosts.Socket((await CallAsync(call, Method, SlackJson.Default.ApiSocket, ct)).Url);
    }

    /// <exception cref="SlackException">It is no address of Slack's, or no longer good.</exception>
    public async Task RespondAsync(string responseUrl, ResponseBody body, CancellationToken ct)
    {
        const string Route = "response_url";
        var address = hosts.Trusted(responseUrl) ?? throw new SlackException(Route, "foreign_host");
        var response = await wire.SendAsync(
            new(HttpMethod.Post, Route, address)
            {
                Content = Json(body, SlackJson.Default.ResponseBody),
                Resource = null,
                Expected = Expected.Anything,
                Urgency = Urgency.Reply,
            },
            ct
        );
        if (!response.Succeeded)
            throw Refusal(Route, response);
    }

    /// <exception cref="SlackException">It is no address of Slack's, or no longer good.</exception>
    public async Task UploadAsync(string uploadUrl, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        const string Route = "upload_url";
        var address = hosts.Trusted(uploadUrl) ?? throw new SlackException(Route, "foreign_host");
        var response = await wire.SendAsync(
            new(HttpMethod.Post, Route, address)
            {
                Content = () =>
                    new ReadOnlyMemoryContent(content) { Headers = { ContentType = new("application/octet-stream") } },
                Resource = null,
                Expected = Expected.Anything,
                Repeatable = true,
            },
            ct
        );
        if (!response.Succeeded)
            throw Refusal(Route, response);
    }

    public async Task<Stream> DownloadAsync(ApiFile file, long most, CancellationToken ct)
    {
        if (hosts.Trusted(file.UrlPrivateDownload ?? file.UrlPrivate) is not { } address)
            throw new IOException("The file does not lie at Slack.");
        if (file.Size > most)
            throw new IOException($"The file has more than {most / 1024 / 1024} MB.");
        using HttpRequestMessage request = new(HttpMethod.Get, address)
        {
            Headers = { Authorization = new(Bearer, botToken) },
        };
        return await Download.ReadAsync(files, request, most, ct, isPage: file.Mimetype is "text/html");
    }

    private async Task<T> CallAsync<T>(WireRequest call, string method, JsonTypeInfo<T> type, CancellationToken ct)
        where T : IApiAnswer => (await AnsweredAsync(call, method, type, ct)).Answer;

    private async Task<(T Answer, WireResponse Response)> AnsweredAsync<T>(
        WireRequest call,
        string method,
        JsonTypeInfo<T> type,
        CancellationToken ct
    )
        where T : IApiAnswer
    {
        var response = await wire.SendAsync(call, ct);
        var answer = Read(response, type);
        if (answer is { Ok: true })
            return (answer, response);
        var refusal = Refusal(method, response);
        throw SlackErrors.IsFault(refusal.Code) ? new WireException(refusal.Message, mayHaveArrived: true) : refusal;
    }

    private WireRequest Call(string method) =>
        new(HttpMethod.Post, method, new(api, method))
        {
            Authorization = new(Bearer, botToken),
            Resource = null,
            Expected = Expected.Json,
        };

    private static Func<HttpContent> Json<T>(T body, JsonTypeInfo<T> type) =>
        () =>
            new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            };

    /// <summary>What an answer that is ok must hold.</summary>
    /// <exception cref="WireException">It does not.</exception>
    public static T Given<T>(T? value, string method)
        where T : class =>
        value ?? throw new WireException($"Slack's answer to {method} lacks what it is for.", mayHaveArrived: true);

    private static SlackException Refusal(string method, WireResponse response)
    {
        var answer = Read(response, SlackJson.Default.ApiAnswer);
        var detail = answer?.ResponseMetadata?.Messages is { Count: > 0 } messages ? string.Join("; ", messages) : null;
        return new(method, answer?.Error ?? $"status {(int)response.Status}", answer?.Needed, detail);
    }

    private static T? Read<T>(WireResponse response, JsonTypeInfo<T> type)
    {
        try
        {
            return response.Body.Length is 0 ? default : JsonSerializer.Deserialize(response.Body, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
