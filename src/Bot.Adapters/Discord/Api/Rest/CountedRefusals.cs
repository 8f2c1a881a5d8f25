using System.Net;

namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>Sees every response, also those after which a request is sent again, and counts the refusals among them.</summary>
internal sealed class CountedRefusals(RefusedRequests refused, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var response = await base.SendAsync(request, ct);
        if (IsHeldAgainstUs(response))
            refused.Add();
        return response;
    }

    // What all bots share in a place Discord does not hold against one of them.
    private static bool IsHeldAgainstUs(HttpResponseMessage response) =>
        response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
            HttpStatusCode.TooManyRequests => !response.Headers.TryGetValues("X-RateLimit-Scope", out var scopes)
                || !scopes.Contains("shared"),
            _ => false,
        };
}
