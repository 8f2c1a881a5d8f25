using System.Runtime.CompilerServices;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Rest;

/// <summary>Discord's REST interface, as far as it is used here, but for what answers interactions.</summary>
internal sealed class DiscordRest(DiscordRequests requests)
{
    private const int ADay = 1440;
    private const int PageSize = 100;
    private const int MostPages = 10;

    public Task<ApiUser> MeAsync(CancellationToken ct) =>
        requests.GetAsync("/users/@me", "/users/@me", ApiJson.Default.ApiUser, ct);

    public Task<ApiApplication> ApplicationAsync(CancellationToken ct) =>
        requests.GetAsync("/applications/@me", "/applications/@me", ApiJson.Default.ApiApplication, ct);

    public Task<ApiGateway> GatewayAsync(CancellationToken ct) =>
        requests.GetAsync("/gateway/bot", "/gateway/bot", ApiJson.Default.ApiGateway, ct);

    /// <summary>The servers that the bot is in, at most 200.</summary>
    public Task<IReadOnlyList<ApiGuild>> ServersAsync(CancellationToken ct) =>
        requests.GetAsync("/users/@me/guilds", "/users/@me/guilds", ApiJson.Default.ApiGuilds, ct);

    /// <param name="server">Null: the commands that are everywhere.</param>
    public Task<IReadOnlyList<CommandBody>> CommandsAsync(string application, string? server, CancellationToken ct) =>
        requests.GetAsync(CommandsRoute(server), CommandsPath(application, server), ApiJson.Default.Commands, ct);

    public Task OverwriteCommandsAsync(
        string application,
        string? server,
        IReadOnlyList<CommandBody> commands,
        CancellationToken ct
    ) =>
        requests.SendAsync(
            requests.Request(HttpMethod.Put, CommandsRoute(server), CommandsPath(application, server)) with
            {
                Content = ApiContent.Json(commands, ApiJson.Default.Commands),
                Repeatable = true,
            },
            ct
        );

    /// <returns>The channel of the direct conversation; Discord makes it once.</returns>
    public async Task<string> OpenDirectAsync(string person, Urgency urgency, CancellationToken ct)
    {
        var request = requests.Request(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels") with
        {
            Content = ApiContent.Json(new(person), ApiJson.Default.OpenDirectBody),
            Repeatable = true,
            Urgency = urgency,
        };
        return (await requests.AskAsync(request, ApiJson.Default.ApiChannel, ct)).Id;
    }

    /// <param name="nonce">Discord says it once for one nonce, for a few minutes; so it may be repeated.</param>
    public Task<ApiMessage> PostAsync(
        string channel,
        RenderedMessage message,
        string nonce,
        Urgency urgency,
        CancellationToken ct
    )
    {
        var body = message.ToBody() with { Nonce = nonce, EnforceNonce = true };
        var request = requests.Request(
            HttpMethod.Post,
            "/channels/{id}/messages",
            $"/channels/{channel}/messages",
            channel
        ) with
        {
            Content = ApiContent.WithFiles(body, ApiJson.Default.MessageBody, message.Files),
            Repeatable = true,
            Urgency = urgency,
        };
        return requests.AskAsync(request, ApiJson.Default.ApiMessage, ct);
    }

    public Task EditAsync(string channel, string id, RenderedMessage message, CancellationToken ct) =>
        requests.SendAsync(
            requests.Request(
                HttpMethod.Patch,
                "/channels/{id}/messages/{id}",
                $"/channels/{channel}/messages/{id}",
                channel
            ) with
            {
                Content = ApiContent.WithFiles(
                    message.ToBody() with
                    {
                        Flags = null,
                    },
                    ApiJson.Default.MessageBody,
                    message.Files
                ),
                Repeatable = true,
            },
            ct
        );

    public Task DeleteAsync(string channel, string id, CancellationToken ct) =>
        requests.SendAsync(
            requests.Request(
                HttpMethod.Delete,
                "/channels/{id}/messages/{id}",
                $"/channels/{channel}/messages/{id}",
                channel
            ) with
            {
                Repeatable = true,
            },
            ct
        );

    public Task<ApiChannel> ChannelAsync(string channel, CancellationToken ct) =>
        requests.GetAsync("/channels/{id}", $"/channels/{channel}", ApiJson.Default.ApiChannel, ct, channel);

    /// <summary>Messages after an id, the oldest first, at most 1,000.</summary>
    public async IAsyncEnumerable<ApiMessage> MessagesAsync(
        string channel,
        string after,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await requests.GetAsync(
                "/channels/{id}/messages",
                $"/channels/{channel}/messages?after={after}&limit={PageSize}",
                ApiJson.Default.ApiMessages,
                ct,
                channel
            );
            // Those that follow the id, and of them the newest stands first.
            foreach (var message in page.Reverse())
                yield return message;
            if (page.Count < PageSize)
                yield break;
            after = page[0].Id;
        }
    }

    public Task ReactAsync(string channel, string id, string emoji, CancellationToken ct) =>
        requests.SendAsync(
            requests.Request(
                HttpMethod.Put,
                "/channels/{id}/messages/{id}/reactions/{emoji}/@me",
                $"/channels/{channel}/messages/{id}/reactions/{Uri.EscapeDataString(emoji)}/@me",
                channel
            ) with
            {
                Repeatable = true,
                Urgency = Urgency.Reply,
            },
            ct
        );

    /// <returns>The thread.</returns>
    public async Task<string> OpenThreadAsync(string channel, string message, string title, CancellationToken ct)
    {
        var path = $"/channels/{channel}/messages/{message}/threads";
        var request = requests.Request(HttpMethod.Post, "/channels/{id}/messages/{id}/threads", path, channel) with
        {
            Content = ApiContent.Json(new(title, ADay), ApiJson.Default.ThreadBody),
            // The second time Discord says that it is there.
            Repeatable = true,
        };
        return (await requests.AskAsync(request, ApiJson.Default.ApiChannel, ct)).Id;
    }

    private static string CommandsRoute(string? server) =>
        server is null ? "/applications/{id}/commands" : "/applications/{id}/guilds/{id}/commands";

    private static string CommandsPath(string application, string? server) =>
        server is null
            ? $"/applications/{application}/commands"
            : $"/applications/{application}/guilds/{server}/commands";
}
