using System.Collections.Concurrent;
using System.Net;
using Bot.Adapters.Wire;
using Bot.Testing.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests.Wire;

/// <summary>Answers requests as the test says, without a network, and writes down when each came.</summary>
internal sealed class ScriptedServer(TimerClock clock, Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly DateTimeOffset began = clock.GetUtcNow();

    /// <summary>Seconds since the start, one for each request.</summary>
    public List<double> At { get; } = [];

    public ListLog Log { get; } = new();

    public Permits Permits { get; init; } = new(50, TimeSpan.FromSeconds(1), clock);

    public WireClient Client() =>
        new(
            new HttpClient(this),
            new Lanes(clock),
            Permits,
            new HeaderLimits(),
            new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7)),
            clock,
            Log
        );

    public static HttpResponseMessage Json(HttpStatusCode status = HttpStatusCode.OK, string body = "{}") =>
        new(status) { Content = new StringContent(body, null, "application/json") };

    public static HttpResponseMessage Html(HttpStatusCode status) =>
        new(status) { Content = new StringContent("<html><body>Oops</body></html>", null, "text/html") };

    public static HttpResponseMessage With(HttpResponseMessage response, string header, string value)
    {
        response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        At.Add((clock.GetUtcNow() - began).TotalSeconds);
        return Task.FromResult(answer(At.Count));
    }

    private sealed class HeaderLimits : IReadLimits
    {
        public LaneNews? News(WireResponse response) =>
            response.Header("X-Bucket") is { } bucket
                ? new(
                    bucket,
                    int.Parse(response.Header("X-Remaining")!),
                    TimeSpan.FromSeconds(double.Parse(response.Header("X-Reset-After")!))
                )
                : null;

        public bool IsGlobal(WireResponse refused) => refused.Header("X-Global") is not null;
    }
}

/// <summary>A log that can be read back.</summary>
internal sealed class ListLog : ILogger, ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
