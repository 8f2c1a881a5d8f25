namespace Bot.Adapters.Discord.Api;

/// <summary>Where the bot's token may go besides the configured address, and where people's files lie.</summary>
/// <param name="api">As configured: Discord's own, or whoever stands in for it.</param>
internal sealed class DiscordHosts(Uri api)
{
    private static readonly string[] FileHosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private bool IsDiscords => api.Host is "discord.com" || api.Host.EndsWith(".discord.com", StringComparison.Ordinal);

    /// <summary>The gateway's address as Discord names it: whoever is connected to is told the token.</summary>
    /// <returns>Null: it is not Discord's, or nobody's.</returns>
    public Uri? Gateway(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (IsGateway(uri) || (!IsDiscords && IsOfAnother(uri)))
            ? uri
            : null;

    /// <returns>Null: the file does not lie at Discord.</returns>
    public Uri? File(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length is 0
        && (
            (uri is { Scheme: "https", IsDefaultPort: true } && FileHosts.Contains(uri.Host))
            // A server of one's own keeps its files itself.
            || (!IsDiscords && uri.Scheme == api.Scheme && uri.Authority == api.Authority)
        )
            ? uri
            : null;

    private static bool IsGateway(Uri uri) =>
        uri is { Scheme: "wss", IsDefaultPort: true } && uri.Host.EndsWith(".discord.gg", StringComparison.Ordinal);

    // Whoever stands in for Discord says itself where its gateway is; in the clear only where all is.
    private bool IsOfAnother(Uri uri) => uri.Scheme is "wss" || (uri.Scheme is "ws" && api.Scheme is "http");
}
