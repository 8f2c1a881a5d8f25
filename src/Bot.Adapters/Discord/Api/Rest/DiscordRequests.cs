using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>Requests to Discord as such: their address, when there were too many that it refused, and its errors.</summary>
/// <exception cref="DiscordException">Discord refused; from any method.</exception>
/// <exception cref="WireException">Discord could not be reached or was unwell; from any method.</exception>
internal sealed class DiscordRequests(WireClient wire, RefusedRequests refused, Uri api)
{
    public async Task<T> GetAsync<T>(
        string route,
        string path,
        JsonTypeInfo<T> type,
        CancellationToken ct,
        string resource = ""
    ) => await AskAsync(Request(HttpMethod.Get, route, path, resource) with { Repeatable = true }, type, ct);

    /// <summary>For what is answered with JSON: nothing, or a page, comes from something before Discord, and is a fault.</summary>
    public async Task<T> AskAsync<T>(WireRequest request, JsonTypeInfo<T> type, CancellationToken ct) =>
        Read(await SendAsync(request with { Expected = Expected.Json }, ct), type);

    public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken ct)
    {
        if (refused.Wait() is { } wait)
            throw new WireException(
                $"Discord has refused too many requests; nothing is sent for {wait.TotalMinutes:F0} minutes.",
                mayHaveArrived: false
            );
        var response = await wire.SendAsync(request, ct);
        if (response.Succeeded)
            return response;
        var error = Error(response);
        throw new DiscordException(
            (int)response.Status,
            error.Code,
            $"{error.Message} ({request.Method} {request.Route})"
        );
    }

    public WireRequest Request(HttpMethod method, string route, string path, string resource = "") =>
        new(method, route, new(api + path)) { Resource = resource };

    public static T Read<T>(WireResponse response, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(response.Body, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException strange)
        {
            throw new WireException($"Discord's answer is no {typeof(T).Name}.", mayHaveArrived: true, strange);
        }
    }

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
