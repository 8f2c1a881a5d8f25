using System.Net;
using Bot.Adapters.Slack.Api.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api.Http;

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

    /// <summary>Bytes: so much is taken and thrown away, so that whoever sends it hears that it is too much.</summary>
    private const int MostHeardOut = 32 * 1024 * 1024;

    private volatile WebApplication? app;

    public bool Alive => app is not null;

    /// <summary>With the port that was free, where none was named.</summary>
    public Uri Address =>
        new(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="at">An address of this machine, as <see cref="SlackOptions.Listen"/> is written.</param>
    public static IPEndPoint Place(Uri at) =>
        new(IPAddress.TryParse(at.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback, at.Port);

    /// <param name="began">Called when requests are heard.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">It is no address of this machine, or not for this user.</exception>
    public async Task RunAsync(Action began, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = MostHeardOut;
                kestrel.Listen(Place(at));
            });
        await using var listening = builder.Build();
        listening.Run(context => ServeAsync(context, ct));
        await listening.StartAsync(ct);
        app = listening;
        began();
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

    internal async Task ServeAsync(HttpContext context, CancellationToken ct)
    {
        try
        {
            var status = await AnswerAsync(context, ct);
            if (!context.Response.HasStarted)
                context.Response.StatusCode = status;
        }
        catch (BadHttpRequestException bad)
        {
            Log.Refused(log, $"Its body cannot be read ({bad.StatusCode}).");
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (HungUpException)
        {
            Log.HungUp(log);
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
        if (await ReadAsync(request.Body, context.RequestAborted) is not { } body)
        {
            Log.Refused(log, $"Its body has more than {LargestBody} bytes.");
            return StatusCodes.Status413PayloadTooLarge;
        }
        var fault = SlackSignature.Fault(
            secret,
            request.Headers["X-Slack-Request-Timestamp"],
            request.Headers["X-Slack-Signature"],
            body,
            clock.GetUtcNow()
        );
        if (fault is not null)
        {
            Log.Refused(log, fault);
            return StatusCodes.Status401Unauthorized;
        }
        if (SlackRequest.Read(kind, body) is not { } read)
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

    /// <returns>Null: it is larger than any of Slack's.</returns>
    /// <exception cref="HungUpException">It does not come any more.</exception>
    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken aborted)
    {
        using MemoryStream kept = new();
        var buffer = new byte[16 * 1024];
        var length = 0L;
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, aborted)) > 0; length += read)
                if (length + read <= LargestBody)
                    kept.Write(buffer, 0, read);
        }
        catch (Exception gone)
            when (gone is OperationCanceledException or ConnectionResetException || aborted.IsCancellationRequested)
        {
            throw new HungUpException();
        }
        return length > LargestBody ? null : kept.ToArray();
    }

    private static int Retry(HttpRequest request) =>
        int.TryParse(request.Headers["X-Slack-Retry-Num"], out var number) ? number : 0;

    /// <summary>Whoever asked is gone before all was said: nobody hears an answer.</summary>
    private sealed class HungUpException : Exception;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Slack: a request ended before its body did")]
        public static partial void HungUp(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Slack: a request was refused. {Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Slack: a request could not be kept")]
        public static partial void NotKept(ILogger logger, Exception cause);
    }
}
