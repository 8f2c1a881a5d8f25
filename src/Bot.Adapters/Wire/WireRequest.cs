using System.Net;
using System.Net.Http.Headers;

namespace Bot.Adapters.Wire;

/// <summary>One request, as often as it must be tried.</summary>
/// <param name="Route">The address with its variable parts left out: what the log shows, and what limits are kept by.</param>
internal sealed record WireRequest(HttpMethod Method, string Route, Uri Address)
{
    /// <summary>Made anew for every try. Null: none.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>Null: what the client sends with every request.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>What an answer that succeeded looks like; another is a page of something before the server.</summary>
    public Expected Expected { get; init; }

    /// <summary>Doing it twice does what doing it once does, so it may be tried again when its fate is unknown.</summary>
    public bool Repeatable { get; init; }

    /// <summary>What the server counts it by beside its route; null: it counts against no limit of its own.</summary>
    public string? Resource { get; init; } = "";

    /// <summary>It counts against the limit over all requests.</summary>
    public bool Counted { get; init; } = true;

    public Urgency Urgency { get; init; }
}

internal enum Expected
{
    JsonOrNothing,
    Json,
    Anything,
}

/// <param name="Body">Empty where there is none.</param>
/// <param name="Expected">What was asked for.</param>
internal sealed record WireResponse(
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    byte[] Body,
    string? MediaType,
    Expected Expected = Expected.JsonOrNothing
)
{
    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>The server itself is unwell, or something before it: a page of HTML is no answer of an interface.</summary>
    public bool Faulty => (int)Status >= 500 || (Succeeded && !IsExpected);

    private bool IsExpected =>
        Expected is Expected.Anything
        || (Body.Length is 0 ? Expected is Expected.JsonOrNothing : MediaType is "application/json");

    /// <returns>The header's first value, or null.</returns>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : null;
}

/// <summary>A request got no answer that could be used, after all its tries.</summary>
/// <param name="mayHaveArrived">False: certainly nothing has happened.</param>
internal sealed class WireException(string message, bool mayHaveArrived, Exception? cause = null)
    : Exception(message, cause)
{
    public bool MayHaveArrived { get; } = mayHaveArrived;
}
