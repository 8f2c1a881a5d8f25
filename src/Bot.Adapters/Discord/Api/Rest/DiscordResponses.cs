using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>
/// What answers interactions: the first response within three seconds, then edits and more for fifteen minutes, by the
/// interaction's own token. Discord counts these against no limit over all.
/// </summary>
internal sealed class DiscordResponses(DiscordRequests requests)
{
    private const int NewMessage = 4;
    private const int Deferred = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Suggestions = 8;
    private const int Form = 9;

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

    public Task<ApiMessage> EditOriginalAsync(ApiInteraction of, RenderedMessage message, CancellationToken ct)
    {
        var request = Webhook(HttpMethod.Patch, of, "/messages/@original") with
        {
            Content = ApiContent.WithFiles(
                message.ToBody() with
                {
                    Flags = null,
                },
                ApiJson.Default.MessageBody,
                message.Files
            ),
            Repeatable = true,
        };
        return requests.AskAsync(request, ApiJson.Default.ApiMessage, ct);
    }

    public Task DeleteOriginalAsync(ApiInteraction of, CancellationToken ct) =>
        requests.SendAsync(Webhook(HttpMethod.Delete, of, "/messages/@original") with { Repeatable = true }, ct);

    public Task<ApiMessage> FollowUpAsync(ApiInteraction on, RenderedMessage message, int flags, CancellationToken ct)
    {
        var request = Webhook(HttpMethod.Post, on, "") with
        {
            Content = ApiContent.WithFiles(message.ToBody(flags), ApiJson.Default.MessageBody, message.Files),
        };
        return requests.AskAsync(request, ApiJson.Default.ApiMessage, ct);
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
        var request = requests.Request(HttpMethod.Post, "/interactions/{id}/{token}/callback", path) with
        {
            Content = ApiContent.WithFiles(callback, type, files),
            // The second time Discord says that it knows.
            Repeatable = true,
            Resource = null,
            Counted = false,
        };
        try
        {
            var response = await requests.SendAsync(request, ct);
            return response.Body.Length is 0
                ? null
                : DiscordRequests.Read(response, ApiJson.Default.ApiCallback).Resource?.Message;
        }
        catch (DiscordException known) when (known.Code is DiscordCodes.AlreadyAcknowledged)
        {
            return null;
        }
    }

    private WireRequest Webhook(HttpMethod method, ApiInteraction of, string behind) =>
        requests.Request(
            method,
            "/webhooks/{id}/{token}" + behind,
            $"/webhooks/{of.ApplicationId}/{of.Token}{behind}",
            of.Token
        ) with
        {
            Counted = false,
        };
}
