using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Where tokens, people's files and answers may go: Slack's own hosts by https at its usual port, and exactly the host and
/// port that is configured.
/// </summary>
internal sealed class SlackHosts(Uri api)
{
    private static readonly string[] Domains = ["slack.com", "slack-gov.com"];

    /// <returns>Null: it is not Slack's.</returns>
    public Uri? Trusted(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length is 0
        && (IsSlacks(uri, "https") || (uri.Scheme == api.Scheme && uri.Authority == api.Authority))
            ? uri
            : null;

    /// <summary>Where a socket is opened, over which all that people say comes.</summary>
    /// <exception cref="WireException">It is not Slack's, or nobody's.</exception>
    public Uri Socket(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (IsSlacks(uri, "wss") || (!IsSlacks(api, "https") && IsOfAnother(uri)))
            ? uri
            : throw new WireException("Slack named no address of its own for a socket.", mayHaveArrived: true);

    // Whoever stands in for Slack says itself where its sockets are; in the clear only where all is.
    private bool IsOfAnother(Uri uri) => uri.Scheme is "wss" || (uri.Scheme is "ws" && api.Scheme is "http");

    private static bool IsSlacks(Uri uri, string scheme) =>
        uri.Scheme == scheme
        && uri.IsDefaultPort
        && Domains.Any(domain => uri.Host == domain || uri.Host.EndsWith($".{domain}", StringComparison.Ordinal));
}
