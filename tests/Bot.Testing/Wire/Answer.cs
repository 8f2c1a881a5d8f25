using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Wire;

/// <summary>What a request is answered with.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Html { get; init; }

    public string? Text { get; init; }

    public static Answer Nothing => new(204, null);

    /// <returns>How a server answers that has this fault; null: as it would, only later.</returns>
    public static async Task<Answer?> OfAsync(Fault fault)
    {
        switch (fault)
        {
            case Fault.Slow slow:
                await Task.Delay(slow.By);
                return null;
            case Fault.Page page:
                return new(page.Status, null) { Html = "<html><head><title>Oops</title></head></html>" };
            case Fault.Empty empty:
                return new(empty.Status, null);
            case Fault.EmptyTooMany many:
                return new(429, null) { Headers = After(many.RetryAfter) };
            case Fault.HtmlTooMany many:
                return new(429, null) { Html = "<html>rate limited</html>", Headers = After(many.RetryAfter) };
            default:
                return null;
        }
    }

    public static Dictionary<string, string> After(int seconds) =>
        new() { ["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture) };

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var header in Headers)
            response.Headers[header.Key] = header.Value;
        var (type, words) =
            Html is not null ? ("text/html", Html)
            : Text is not null ? ("text/plain", Text)
            : ("application/json", Body?.ToJsonString());
        if (words is null)
            return;
        response.ContentType = $"{type}; charset=utf-8";
        await response.WriteAsync(words);
    }
}
