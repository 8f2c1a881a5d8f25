using Bot.Adapters.Discord.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Discord.Hearing;

/// <summary>
/// Files that people dropped: fetched when somebody reads them, only from Discord's own addresses, without the bot's
/// token, and no further than their size.
/// </summary>
internal sealed class SharedFiles(HttpClient http, DiscordHosts hosts)
{
    /// <summary>The most that Discord takes from people without a subscription, and more than any notes.</summary>
    private const long Most = 25 * 1024 * 1024;

    public SharedFile Of(ApiAttachment attachment) =>
        new(
            attachment.Filename,
            attachment.Size,
            attachment.DurationSecs is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Transcript: null,
            ct => OpenAsync(attachment, ct)
        );

    private async Task<Stream> OpenAsync(ApiAttachment attachment, CancellationToken ct)
    {
        if (hosts.File(attachment.Url) is not { } address)
            throw new IOException("The file does not lie at Discord.");
        if (attachment.Size > Most)
            throw new IOException($"The file has more than {Most / 1024 / 1024} MB.");
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        return await Download.ReadAsync(http, request, Most, ct);
    }
}
