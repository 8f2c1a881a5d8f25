namespace Bot.Adapters.Slack.Api;

/// <summary>Where tokens, people's files and answers may go: Slack's own hosts, and the one that is configured.</summary>
internal sealed class SlackHosts(Uri api)
{
    private static readonly string[] Domains = ["slack.com", "slack-gov.com"];

    /// <returns>Null: it is not Slack's.</returns>
    public Uri? Trusted(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length is 0
        && (IsSlacks(uri) || IsOurs(uri))
            ? uri
            : null;

    private static bool IsSlacks(Uri uri) =>
        uri.Scheme is "https"
        && uri.IsDefaultPort
        && Domains.Any(domain => uri.Host == domain || uri.Host.EndsWith($".{domain}", StringComparison.Ordinal));

    private bool IsOurs(Uri uri) => uri.Scheme == api.Scheme && uri.Host == api.Host;
}
