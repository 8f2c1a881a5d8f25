using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>
/// Discord on loopback: gateway and REST as documented, with the documented limits, refusing what the documents refuse,
/// and misbehaving on command.
/// </summary>
public sealed class DiscordServer : IAsyncDisposable
{
    public const string BotId = "800000000000000001";
    public const string ApplicationId = "800000000000000002";
    private const int GrantedContent = 1 << 19;

    private readonly DiscordRestServer rest;
    private LoopbackServer? loopback;

    private DiscordServer()
    {
        Gateway = new(this);
        rest = new(this);
    }

    public string Token { get; set; } = "Qm90.test.token-of-the-bot";

    public string BotName { get; set; } = "PrepBot";

    /// <summary>The application may read what people write in servers.</summary>
    public bool GrantsContent { get; set; }

    public GatewayServer Gateway { get; }

    public RateLimits Limits { get; } = new();

    public Faults Faults { get; } = new();

    public DiscordMessages Messages { get; } = new();

    public List<DiscordGuild> Guilds { get; } =
    [new("700000000000000001", "Study group", [("700000000000000002", "general"), ("700000000000000003", "practice")])];

    /// <summary>Where sessions are resumed, as READY names it; null: here.</summary>
    public string? ResumesAt { get; set; }

    /// <summary>How long a first response may take; longer for tests of something else, on a machine that is busy.</summary>
    public TimeSpan RespondWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Commands by where they are registered: empty for everywhere.</summary>
    public ConcurrentDictionary<string, JsonArray> Commands { get; } = [];

    /// <summary>How often commands were written.</summary>
    public int CommandWrites { get; internal set; }

    /// <summary>People whose direct messages are closed, and the error that says so.</summary>
    public ConcurrentDictionary<string, (int Status, int Code)> Closed { get; } = [];

    /// <summary>Everything that came over REST; empty when it is not kept.</summary>
    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    public bool KeepsRequests { get; set; } = true;

    /// <summary>Bodies are held to Discord's published document, where that is here.</summary>
    public bool ChecksSchema { get; set; } = true;

    /// <summary>What the bot sent against the documents.</summary>
    public ConcurrentQueue<string> Findings { get; } = [];

    /// <summary>Threads, and the channel of each.</summary>
    public ConcurrentDictionary<string, string> Threads { get; } = [];

    /// <summary>Marks on messages: <c>channel/message/emoji</c>.</summary>
    public ConcurrentQueue<string> Reactions { get; } = [];

    /// <summary>Direct conversations: person → channel.</summary>
    public ConcurrentDictionary<string, string> DirectPlaces { get; } = [];

    /// <summary>By token.</summary>
    internal ConcurrentDictionary<string, DiscordInteraction> Interactions { get; } = [];

    /// <summary>Such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => loopback!.Address;

    /// <summary>As <c>Discord:ApiUrl</c> is written.</summary>
    public string ApiUrl => $"{Address.AbsoluteUri}api/v10";

    /// <param name="port">0: any that is free.</param>
    public static async Task<DiscordServer> StartAsync(int port = 0)
    {
        DiscordServer server = new();
        server.loopback = await LoopbackServer.StartAsync(server.ServeAsync, port);
        return server;
    }

    /// <summary>Somebody who talks with the bot.</summary>
    public DiscordPerson Person(string name, string? id = null) => new(this, id ?? Snowflakes.Next(), name);

    /// <summary>Tells every connection of an event as it stands.</summary>
    public Task TellAsync(string type, JsonObject data) => Gateway.DispatchAsync(0, null, type, data);

    public string DirectChannel(string person) => DirectPlaces.GetOrAdd(person, _ => Snowflakes.Next());

    public async ValueTask DisposeAsync()
    {
        if (loopback is not null)
            await loopback.DisposeAsync();
        Recording.Save(Requests);
    }

    /// <summary>Puts a file where Discord would: its address is in what comes back.</summary>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    public JsonObject Attach(string name, byte[] content, string? description = null)
    {
        var id = Snowflakes.Next();
        var path = $"/attachments/{id}/{Uri.EscapeDataString(name)}";
        Messages.Keep(path, content);
        return new()
        {
            ["id"] = id,
            ["filename"] = name,
            ["description"] = description,
            ["size"] = content.Length,
            ["url"] = $"http://{Address.Authority}{path}?ex=1",
            ["proxy_url"] = $"http://{Address.Authority}{path}?ex=1",
            ["content_type"] = "application/octet-stream",
        };
    }

    /// <summary>The server of a channel; null: a direct message.</summary>
    internal DiscordGuild? GuildOf(string channel) =>
        Guilds.FirstOrDefault(guild =>
            guild.Channels.Any(known => known.Id == Threads.GetValueOrDefault(channel, channel))
        );

    internal JsonObject Bot() =>
        new()
        {
            ["id"] = BotId,
            ["username"] = BotName,
            ["discriminator"] = "0",
            ["global_name"] = null,
            ["avatar"] = null,
            ["bot"] = true,
            ["flags"] = 0,
        };

    internal JsonObject Application() =>
        new()
        {
            ["id"] = ApplicationId,
            ["name"] = BotName,
            ["description"] = "",
            ["icon"] = null,
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = "",
            ["flags"] = GrantsContent ? GrantedContent : 0,
            ["bot"] = Bot(),
        };

    internal JsonObject Ready(string session, int shard, int shards) =>
        new()
        {
            ["v"] = 10,
            ["user"] = Bot(),
            ["guilds"] = new JsonArray([
                .. Guilds.Select(guild => new JsonObject { ["id"] = guild.Id, ["unavailable"] = true }),
            ]),
            ["session_id"] = session,
            ["resume_gateway_url"] = ResumesAt ?? $"ws://{Address.Authority}/resume",
            ["shard"] = new JsonArray(shard, shards),
            ["application"] = new JsonObject { ["id"] = ApplicationId, ["flags"] = GrantsContent ? GrantedContent : 0 },
        };

    private Task ServeAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest ? Gateway.ServeAsync(context) : rest.ServeAsync(context);
}
