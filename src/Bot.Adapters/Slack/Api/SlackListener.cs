using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api;

/// <summary>Hears Slack's signed requests on a listener of its own (apis/events-api/using-http-request-urls).</summary>
internal sealed partial class SlackListener(
    Uri at,
    string secret,
    RecentEnvelopes envelopes,
    TimeProvider clock,
    ILogger log
)
{
    /// <summary>Bytes: more than any of Slack's requests has.</summary>
    public const int LargestBody = 2 * 1024 * 1024;

    private volatile WebApplication? app;

    public bool Alive => app is not null;

    /// <summary>With the port that was free, where none was named.</summary>
    public Uri Address =>
        new(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <exception cref="IOException">The address is taken.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = LargestBody;
                kestrel.Listen(Place());
            });
        await using var listening = builder.Build();
        listening.Run(context => ServeAsync(context, ct));
        await listening.StartAsync(ct);
        app = listening;
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        }
        finally
        {
            app = null;
            await listening.StopAsync(CancellationToken.None);
        }
    }

    private async Task ServeAsync(HttpContext context, CancellationToken ct)
    {
        try
        {
            context.Response.StatusCode = await AnswerAsync(context, ct);
        }
        catch (BadHttpRequestException bad)
        {
            Log.Refused(log, $"Its body cannot be read ({bad.StatusCode}).");
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception broken) when (!ct.IsCancellationRequested)
        {
            // Slack tells events again.
            Log.NotKept(log, broken);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <returns>The status; a body is written only with 200.</returns>
    private async Task<int> AnswerAsync(HttpContext context, CancellationToken ct)
    {
        var request = context.Request;
        if (SlackRequest.KindOf(request.Path) is not { } kind)
            return StatusCodes.Status404NotFound;
        if (!HttpMethods.IsPost(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        var fault = SlackSignature.Fault(
            secret,
            request.Headers["X-Slack-Request-Timestamp"],
            request.Headers["X-Slack-Signature"],
            body.GetBuffer().AsSpan(0, (int)body.Length),
            clock.GetUtcNow()
        );
        if (fault is not null)
        {
            Log.Refused(log, fault);
            return StatusCodes.Status401Unauthorized;
        }
        if (SlackRequest.Read(kind, body.ToArray()) is not { } read)
        {
            Log.Refused(log, "Its body is none of Slack's.");
            return StatusCodes.Status400BadRequest;
        }
        if (read.Answer is { } words)
            await context.Response.WriteAsync(words, ct);
        else if (await envelopes.KeepAsync(read.Envelope! with { Retry = Retry(request) }, ct) is { } answer)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.Json.GetRawText(), ct);
        }
        return StatusCodes.Status200OK;
    }

    private static int Retry(HttpRequest request) =>
        int.TryParse(request.Headers["X-Slack-Retry-Num"], out var number) ? number : 0;

    private IPEndPoint Place() =>
        new(IPAddress.TryParse(at.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback, at.Port);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: a request was refused. {Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Slack: a request could not be kept")]
        public static partial void NotKept(ILogger logger, Exception cause);
    }
}
