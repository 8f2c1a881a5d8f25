using System.Net;

namespace Bot.Adapters.Wire;

/// <summary>HTTP for a bot that runs for months: no cookies, no redirects, addresses looked up again.</summary>
internal static class WireHttp
{
    /// <param name="agent">How the bot names itself, as the vendor wants it.</param>
    /// <param name="through">Puts something between, that sees every request and response.</param>
    public static HttpClient Create(string agent, Func<HttpMessageHandler, HttpMessageHandler>? through = null)
    {
        SocketsHttpHandler sockets = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // Addresses of the other side change under a bot that runs for months.
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            AutomaticDecompression = DecompressionMethods.All,
        };
        HttpClient http = new(through?.Invoke(sockets) ?? sockets)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = 32 * 1024 * 1024,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        return http;
    }

    /// <summary>This program's version, such as 1.0.</summary>
    public static string Version => typeof(WireHttp).Assembly.GetName().Version?.ToString(2) ?? "1.0";
}
