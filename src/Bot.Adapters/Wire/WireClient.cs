using System.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Wire;

/// <summary>Reads a vendor's rate-limit headers.</summary>
internal interface IReadLimits
{
    /// <returns>Null: the response tells nothing.</returns>
    LaneNews? News(WireResponse response);

    /// <summary>Whether a 429 is about all requests, not about one limit.</summary>
    bool IsGlobal(WireResponse refused);
}

/// <summary>
/// Sends requests within the server's limits, and again where that is safe: what was refused for its rate always, what
/// met a fault only when doing it twice does no harm. Logs by route template only, for addresses can carry tokens.
/// </summary>
internal sealed partial class WireClient(
    HttpClient http,
    Lanes lanes,
    IAllowance allowance,
    IReadLimits limits,
    Backoff backoff,
    TimeProvider clock,
    ILogger log
)
{
    /// <summary>How often a request is tried that meets faults.</summary>
    public const int Tries = 5;

    /// <summary>How often a request is tried that is refused for its rate.</summary>
    public const int Refusals = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Any answer but 429, 5xx and pages.</returns>
    /// <exception cref="WireException">There was no such answer.</exception>
    public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken ct)
    {
        for (int faults = 0, refusals = 0; ; )
        {
            var (response, fault) = await TryAsync(request, ct);
            if (response is { Faulty: false } && response.Status is not HttpStatusCode.TooManyRequests)
                return response;
            if (response?.Status is HttpStatusCode.TooManyRequests)
            {
                if (++refusals >= Refusals)
                    throw new WireException($"{request.Method} {request.Route} was refused for its rate.", false);
                continue;
            }
            // A server that could not be reached has done nothing, whatever the request.
            var unreached = fault is HttpRequestException { HttpRequestError: var error } && NeverArrived(error);
            if (++faults >= Tries || !(request.Repeatable || unreached))
                throw new WireException(Sentence(request, response), !unreached, fault);
            var wait = response is null ? null : RetryAfter.Read(response.Headers, response.Body, clock.GetUtcNow());
            Log.Again(log, request.Method, request.Route, faults, (int?)response?.Status ?? 0);
            await Task.Delay(wait ?? backoff.After(faults), clock, ct);
        }
    }

    private async Task<(WireResponse? Response, Exception? Fault)> TryAsync(WireRequest request, CancellationToken ct)
    {
        var passage = request.Resource is { } resource
            ? await lanes.EnterAsync($"{request.Method} {request.Route}", resource, ct)
            : null;
        WireResponse? response = null;
        TimeSpan? pause = null;
        try
        {
            (response, var fault) = await CountedAsync(request, ct);
            pause = response is null ? null : Refused(request, response);
            if (pause is { } wait && passage is null)
                await Task.Delay(wait, clock, ct);
            return (response, fault);
        }
        finally
        {
            passage?.Leave(response is null ? null : limits.News(response), pause);
        }
    }

    private async Task<(WireResponse?, Exception?)> CountedAsync(WireRequest request, CancellationToken ct)
    {
        if (!request.Counted)
            return await ExchangeAsync(request, ct);
        await allowance.TakeAsync(request, ct);
        var accepted = false;
        try
        {
            var (response, fault) = await ExchangeAsync(request, ct);
            accepted = response is not null && response.Status is not HttpStatusCode.TooManyRequests;
            return (response, fault);
        }
        finally
        {
            allowance.Return(request, accepted);
        }
    }

    private async Task<(WireResponse?, Exception?)> ExchangeAsync(WireRequest request, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        using var message = new HttpRequestMessage(request.Method, request.Address)
        {
            Content = request.Content?.Invoke(),
        };
        if (request.Authorization is { } authorization)
            message.Headers.Authorization = authorization;
        using var impatience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, impatience.Token);
        try
        {
            using var answer = await http.SendAsync(message, either.Token);
            var body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            WireResponse response = new(
                answer.StatusCode,
                answer.Headers,
                body,
                answer.Content.Headers.ContentType?.MediaType,
                request.Expected
            );
            Log.Exchanged(
                log,
                request.Method,
                request.Route,
                (int)response.Status,
                clock.GetElapsedTime(began).TotalMilliseconds
            );
            return (response, null);
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException
                || (fault is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            return (null, fault);
        }
    }

    /// <returns>How long the lane must pause; null: the response is no refusal, or everything pauses.</returns>
    private TimeSpan? Refused(WireRequest request, WireResponse response)
    {
        if (response.Status is not HttpStatusCode.TooManyRequests)
            return null;
        var wait = RetryAfter.Read(response.Headers, response.Body, clock.GetUtcNow()) ?? backoff.After(1);
        Log.TooMany(log, request.Method, request.Route, wait.TotalSeconds);
        if (!limits.IsGlobal(response))
            return wait;
        allowance.Refused(request, wait);
        return null;
    }

    private static bool NeverArrived(HttpRequestError error) =>
        error
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    private static string Sentence(WireRequest request, WireResponse? response) =>
        response is null
            ? $"{request.Method} {request.Route} got no answer."
            : $"{request.Method} {request.Route} was answered with {(int)response.Status} by an unwell server.";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "{Method} {Route}: {Status} after {Milliseconds:F0} ms")]
        public static partial void Exchanged(
            ILogger logger,
            HttpMethod method,
            string route,
            int status,
            double milliseconds
        );

        [LoggerMessage(LogLevel.Warning, "{Method} {Route} is refused for its rate; again in {Seconds:F1} s")]
        public static partial void TooMany(ILogger logger, HttpMethod method, string route, double seconds);

        [LoggerMessage(
            LogLevel.Information,
            "{Method} {Route} met a fault (try {Try}, status {Status}); it is repeated"
        )]
        public static partial void Again(ILogger logger, HttpMethod method, string route, int @try, int status);
    }
}
