using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api;

/// <summary>Discord's REST interface, as far as it is used here.</summary>
/// <exception cref="DiscordException">Discord refused; from any method.</exception>
/// <exception cref="WireException">Discord could not be reached or was unwell; from any method.</exception>
internal sealed class DiscordRest(WireClient wire, RefusedRequests refused, Uri api)
{
    private const int NewMessage = 4;
    private const int Deferred = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Suggestions = 8;
    private const int Form = 9;
    private const int ADay = 1440;

    public Task<ApiUser> MeAsync(CancellationToken ct) =>
        GetAsync("/users/@me", "/users/@me", ApiJson.Default.ApiUser, ct);

    public Task<ApiApplication> ApplicationAsync(CancellationToken ct) =>
        GetAsync("/applications/@me", "/applications/@me", ApiJson.Default.ApiApplication, ct);

    public Task<ApiGateway> GatewayAsync(CancellationToken ct) =>
        GetAsync("/gateway/bot", "/gateway/bot", ApiJson.Default.ApiGateway, ct);

    /// <param name="server">Null: the commands that are everywhere.</param>
    public Task<IReadOnlyList<CommandBody>> CommandsAsync(string application, string? server, CancellationToken ct) =>
        GetAsync(CommandsRoute(server), CommandsPath(application, server), ApiJson.Default.Commands, ct);

    public Task OverwriteCommandsAsync(
        string application,
        string? server,
        IReadOnlyList<CommandBody> commands,
        CancellationToken ct
    ) =>
        SendAsync(
            Request(HttpMethod.Put, CommandsRoute(server), CommandsPath(application, server)) with
            {
                Content = Json(commands, ApiJson.Default.Commands),
                Repeatable = true,
            },
            ct
        );

    /// <returns>The channel of the direct conversation; Discord makes it once.</returns>
    public async Task<string> OpenDirectAsync(string person, Urgency urgency, CancellationToken ct)
    {
        var request = Request(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels") with
        {
            Content = Json(new(person), ApiJson.Default.OpenDirectBody),
            Repeatable = true,
            Urgency = urgency,
        };
        return Read(await SendAsync(request, ct), ApiJson.Default.ApiChannel).Id;
    }

    /// <param name="nonce">Discord says it once for one nonce, for a few minutes; so it may be repeated.</param>
    public async Task<ApiMessage> PostAsync(
        string channel,
        RenderedMessage message,
        string nonce,
        Urgency urgency,
        CancellationToken ct
    )
    {
        var body = message.ToBody() with { Nonce = nonce, EnforceNonce = true };
        var request = Request(HttpMethod.Post, "/channels/{id}/messages", $"/channels/{channel}/messages", channel) with
        {
            Content = WithFiles(body, ApiJson.Default.MessageBody, message.Files),
            Repeatable = true,
            Urgency = urgency,
        };
        return Read(await SendAsync(request, ct), ApiJson.Default.ApiMessage);
    }

    public Task EditAsync(string channel, string id, RenderedMessage message, CancellationToken ct) =>
        SendAsync(
            Request(
                HttpMethod.Patch,
                "/channels/{id}/messages/{id}",
                $"/channels/{channel}/messages/{id}",
                channel
            ) with
            {
                Content = WithFiles(message.ToBody() with { Flags = null }, ApiJson.Default.MessageBody, message.Files),
                Repeatable = true,
            },
            ct
        );

    public Task DeleteAsync(string channel, string id, CancellationToken ct) =>
        SendAsync(
            Request(
                HttpMethod.Delete,
                "/channels/{id}/messages/{id}",
                $"/channels/{channel}/messages/{id}",
                channel
            ) with
            {
                Repeatable = true,
            },
            ct
        );

    public Task<ApiChannel> ChannelAsync(string channel, CancellationToken ct) =>
        GetAsync("/channels/{id}", $"/channels/{channel}", ApiJson.Default.ApiChannel, ct, channel);

    /// <summary>Messages after an id, the newest first, at most 100.</summary>
    public Task<IReadOnlyList<ApiMessage>> MessagesAsync(string channel, string after, CancellationToken ct) =>
        GetAsync(
            "/channels/{id}/messages",
            $"/channels/{channel}/messages?after={after}&limit=100",
            ApiJson.Default.ApiMessages,
            ct,
            channel
        );

    public Task ReactAsync(string channel, string id, string emoji, CancellationToken ct) =>
        SendAsync(
            Request(
                HttpMethod.Put,
                "/channels/{id}/messages/{id}/reactions/{emoji}/@me",
                $"/channels/{channel}/messages/{id}/reactions/{Uri.EscapeDataString(emoji)}/@me",
                channel
            ) with
            {
                Repeatable = true,
                Urgency = Urgency.Reply,
            },
            ct
        );

    /// <returns>The thread.</returns>
    public async Task<string> OpenThreadAsync(string channel, string message, string title, CancellationToken ct)
    {
        var path = $"/channels/{channel}/messages/{message}/threads";
        var request = Request(HttpMethod.Post, "/channels/{id}/messages/{id}/threads", path, channel) with
        {
            Content = Json(new(title, ADay), ApiJson.Default.ThreadBody),
        };
        return Read(await SendAsync(request, ct), ApiJson.Default.ApiChannel).Id;
    }

    /// <returns>The message said; null: the interaction had its response before.</returns>
    public Task<ApiMessage?> RespondAsync(
        ApiInteraction to,
        RenderedMessage message,
        int flags,
        CancellationToken ct
    ) => CallBackAsync(to, new(NewMessage, message.ToBody(flags)), ApiJson.Default.MessageCallback, message.Files, ct);

    /// <summary>Replaces the message that was pressed.</summary>
    public Task<ApiMessage?> UpdateAsync(ApiInteraction to, RenderedMessage message, CancellationToken ct) =>
        CallBackAsync(
            to,
            new(Update, message.ToBody() with { Flags = null }),
            ApiJson.Default.MessageCallback,
            message.Files,
            ct
        );

    public Task DeferAsync(ApiInteraction to, int flags, CancellationToken ct) =>
        CallBackAsync(to, new(Deferred, new(flags)), ApiJson.Default.DeferCallback, [], ct);

    public Task DeferUpdateAsync(ApiInteraction to, CancellationToken ct) =>
        CallBackAsync(to, new(DeferredUpdate, null), ApiJson.Default.DeferCallback, [], ct);

    public Task OpenFormAsync(ApiInteraction to, FormBody form, CancellationToken ct) =>
        CallBackAsync(to, new(Form, form), ApiJson.Default.FormCallback, [], ct);

    public Task SuggestAsync(ApiInteraction to, SuggestBody choices, CancellationToken ct) =>
        CallBackAsync(to, new(Suggestions, choices), ApiJson.Default.SuggestCallback, [], ct);

    public async Task<ApiMessage> EditOriginalAsync(ApiInteraction of, RenderedMessage message, CancellationToken ct)
    {
        var request = Webhook(HttpMethod.Patch, of, "/messages/@original") with
        {
            Content = WithFiles(message.ToBody() with { Flags = null }, ApiJson.Default.MessageBody, message.Files),
            Repeatable = true,
        };
        return Read(await SendAsync(request, ct), ApiJson.Default.ApiMessage);
    }

    public Task DeleteOriginalAsync(ApiInteraction of, CancellationToken ct) =>
        SendAsync(Webhook(HttpMethod.Delete, of, "/messages/@original") with { Repeatable = true }, ct);

    public async Task<ApiMessage> FollowUpAsync(
        ApiInteraction on,
        RenderedMessage message,
        int flags,
        CancellationToken ct
    )
    {
        var request = Webhook(HttpMethod.Post, on, "") with
        {
            Content = WithFiles(message.ToBody(flags), ApiJson.Default.MessageBody, message.Files),
        };
        return Read(await SendAsync(request, ct), ApiJson.Default.ApiMessage);
    }

    private async Task<ApiMessage?> CallBackAsync<T>(
        ApiInteraction to,
        T callback,
        JsonTypeInfo<T> type,
        IReadOnlyList<RenderedFile> files,
        CancellationToken ct
    )
    {
        var path = $"/interactions/{to.Id}/{to.Token}/callback?with_response=true";
        var request = Request(HttpMethod.Post, "/interactions/{id}/{token}/callback", path) with
        {
            Content = WithFiles(callback, type, files),
            // The second time Discord says that it knows.
            Repeatable = true,
            Resource = null,
            Counted = false,
        };
        try
        {
            var response = await SendAsync(request, ct);
            return response.Body.Length is 0 ? null : Read(response, ApiJson.Default.ApiCallback).Resource?.Message;
        }
        catch (DiscordException known) when (known.Code is DiscordCodes.AlreadyAcknowledged)
        {
            return null;
        }
    }

    private async Task<T> GetAsync<T>(
        string route,
        string path,
        JsonTypeInfo<T> type,
        CancellationToken ct,
        string resource = ""
    ) => Read(await SendAsync(Request(HttpMethod.Get, route, path, resource) with { Repeatable = true }, ct), type);

    private async Task<WireResponse> SendAsync(WireRequest request, CancellationToken ct)
    {
        if (refused.Wait() is { } wait)
            throw new WireException(
                $"Discord has refused too many requests; nothing is sent for {wait.TotalMinutes:F0} minutes.",
                mayHaveArrived: false
            );
        var response = await wire.SendAsync(request, ct);
        if (response.Succeeded)
            return response;
        if (response.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            refused.Add();
        var error = Error(response);
        throw new DiscordException(
            (int)response.Status,
            error.Code,
            $"{error.Message} ({request.Method} {request.Route})"
        );
    }

    private WireRequest Request(HttpMethod method, string route, string path, string resource = "") =>
        new(method, route, new(api + path)) { Resource = resource };

    private WireRequest Webhook(HttpMethod method, ApiInteraction of, string behind) =>
        Request(
            method,
            "/webhooks/{id}/{token}" + behind,
            $"/webhooks/{of.ApplicationId}/{of.Token}{behind}",
            of.Token
        ) with
        {
            Counted = false,
        };

    private static string CommandsRoute(string? server) =>
        server is null ? "/applications/{id}/commands" : "/applications/{id}/guilds/{id}/commands";

    private static string CommandsPath(string application, string? server) =>
        server is null
            ? $"/applications/{application}/commands"
            : $"/applications/{application}/guilds/{server}/commands";

    private static Func<HttpContent> Json<T>(T body, JsonTypeInfo<T> type) =>
        () =>
        {
            ByteArrayContent content = new(JsonSerializer.SerializeToUtf8Bytes(body, type));
            content.Headers.ContentType = new("application/json");
            return content;
        };

    private static Func<HttpContent> WithFiles<T>(T body, JsonTypeInfo<T> type, IReadOnlyList<RenderedFile> files) =>
        files.Count is 0
            ? Json(body, type)
            : () =>
            {
                MultipartFormDataContent form = new() { { Json(body, type)(), "payload_json" } };
                foreach (var (file, at) in files.Select((file, at) => (file, at)))
                {
                    ReadOnlyMemoryContent content = new(file.Content);
                    content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                    form.Add(content, $"files[{at}]", file.Name);
                }
                return form;
            };

    private static T Read<T>(WireResponse response, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(response.Body, type)
        ?? throw new WireException($"Discord answered with nothing where a {typeof(T).Name} belongs.", true);

    private static ApiError Error(WireResponse response)
    {
        try
        {
            return JsonSerializer.Deserialize(response.Body, ApiJson.Default.ApiError) ?? new(0, null);
        }
        catch (JsonException)
        {
            return new(0, "a page instead of an answer");
        }
    }
}
