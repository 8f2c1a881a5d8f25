using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Slack;

/// <summary>
/// Slack on loopback: a workspace with the Web API, Socket Mode and signed requests as documented, with the documented
/// limits, refusing what the documents refuse, and misbehaving on command.
/// </summary>
public sealed class SlackServer : IAsyncDisposable
{
    public const string TeamId = "T0PREPARE";
    public const string TeamName = "Study group";
    public const string AppId = "A0PREPBOT";
    public const string BotUserId = "U0PREPBOT";
    public const string BotId = "B0PREPBOT";

    private readonly SlackWebServer web;
    private LoopbackServer? loopback;

    private SlackServer()
    {
        Sockets = new(this);
        Telling = new(this);
        Responses = new(this);
        web = new(this);
    }

    public string BotToken { get; set; } = "xoxb-100-200-testtesttesttest";

    public string AppToken { get; set; } = "xapp-1-A0PREPBOT-300-testtesttesttest";

    public string SigningSecret { get; set; } = "0123456789abcdef0123456789abcdef";

    public string BotName { get; set; } = "prepbot";

    /// <summary>Scopes that bots of this kind ask for.</summary>
    public IReadOnlyList<string> Scopes { get; } =
    [
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:write",
        "reactions:write",
        "users:read",
    ];

    /// <summary>Scopes that the app was not given.</summary>
    public HashSet<string> Withholds { get; } = [];

    public SocketServer Sockets { get; }

    /// <summary>How the bot is told of what happens.</summary>
    public SlackTelling Telling { get; }

    public SlackRates Limits { get; } = new();

    public Faults Faults { get; } = new();

    public SlackMessages Messages { get; } = new();

    public SlackFiles Files { get; } = new();

    public SlackViews Views { get; } = new();

    public List<SlackChannel> Channels { get; } =
    [
        new("C0GENERAL", "general"),
        new("C0PRACTICE", "practice"),
        new("C0OTHERS", "others") { HasBot = false },
        new("C0CLOSED", "closed") { HasBot = false, IsPrivate = true },
        new("C0OLD", "old") { IsArchived = true },
    ];

    public ConcurrentDictionary<string, SlackPerson> People { get; } = [];

    /// <summary>People who cannot be written to, and the error that says so.</summary>
    public ConcurrentDictionary<string, string> Closed { get; } = [];

    /// <summary>Everything that came over the Web API; empty when it is not kept.</summary>
    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    public bool KeepsRequests { get; set; } = true;

    /// <summary>Blocks and arguments are held to Slack's published declarations, where those are here.</summary>
    public bool ChecksSchema { get; set; } = true;

    /// <summary>The bot is told of its own messages too, as Slack does.</summary>
    public bool EchoesBot { get; set; } = true;

    /// <summary>What the bot sent against the documents.</summary>
    public ConcurrentQueue<string> Findings { get; } = [];

    /// <summary>Marks on messages: <c>channel/ts/name</c>.</summary>
    public ConcurrentQueue<string> Reactions { get; } = [];

    internal SlackResponses Responses { get; }

    /// <summary>Such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => loopback!.Address;

    /// <summary>As <c>Slack:ApiUrl</c> is written.</summary>
    public string ApiUrl => $"{Address.AbsoluteUri}api/";

    /// <param name="port">0: any that is free.</param>
    public static async Task<SlackServer> StartAsync(int port = 0)
    {
        SlackServer server = new();
        server.loopback = await LoopbackServer.StartAsync(server.ServeAsync, port);
        return server;
    }

    /// <summary>Somebody who talks with the bot.</summary>
    public SlackPerson Person(string name, string? id = null)
    {
        SlackPerson person = new(this, id ?? SlackIds.Next("U"), name);
        People[person.Id] = person;
        return person;
    }

    /// <summary>Waits longer than Slack does: for tests of something else, on a machine that is busy.</summary>
    public void BePatient() => Telling.AckWithin = Views.TriggerLife = TimeSpan.FromSeconds(30);

    public async ValueTask DisposeAsync()
    {
        Telling.Dispose();
        if (loopback is not null)
            await loopback.DisposeAsync();
        Recording.Save(Requests, "slack");
    }

    /// <returns>Null: there is none of that id that the bot can see.</returns>
    internal SlackChannel? Channel(string? id) =>
        Channels.FirstOrDefault(channel => channel.Id == id)
        ?? (
            id is ['D', .. var rest] && People.TryGetValue($"U{rest}", out var person) ? SlackChannel.Of(person) : null
        );

    private Task ServeAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest ? Sockets.ServeAsync(context) : web.ServeAsync(context);
}

/// <summary>A place in the workspace.</summary>
public sealed record SlackChannel(string Id, string Name)
{
    public bool HasBot { get; set; } = true;

    /// <summary>Seen by its members alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Why whoever is no member reads and writes nothing there.</summary>
    internal string NoMember => IsPrivate ? "channel_not_found" : "not_in_channel";

    public bool IsArchived { get; set; }

    /// <summary>Who made it; for a direct conversation the person.</summary>
    public string Creator { get; set; } = "U0FOUNDER";

    public bool IsDirect { get; init; }

    internal static SlackChannel Of(SlackPerson person) =>
        new(person.Direct, "directmessage") { IsDirect = true, Creator = person.Id };

    internal JsonObject ToJson() =>
        IsDirect
            ? new()
            {
                ["id"] = Id,
                ["created"] = 1_700_000_000,
                ["is_im"] = true,
                ["is_archived"] = false,
                ["user"] = Creator,
            }
            : new()
            {
                ["id"] = Id,
                ["name"] = Name,
                ["is_channel"] = true,
                ["is_private"] = IsPrivate,
                ["is_im"] = false,
                ["is_mpim"] = false,
                ["is_archived"] = IsArchived,
                ["is_member"] = HasBot,
                ["creator"] = Creator,
                ["created"] = 1_700_000_000,
            };
}

/// <summary>Ids and times that are never the same twice.</summary>
public static class SlackIds
{
    private static readonly Lock Gate = new();
    private static long last;

    /// <param name="kind">The letter that it begins with.</param>
    public static string Next(string kind) =>
        $"{kind}{Convert.ToHexString(BitConverter.GetBytes(Ticks()))[..12]}{kind}";

    /// <summary>The id of a message: seconds, and microseconds.</summary>
    public static string NextTs()
    {
        var micros = Ticks();
        return $"{micros / 1_000_000}.{micros % 1_000_000:D6}";
    }

    private static long Ticks()
    {
        lock (Gate)
            return last = Math.Max(
                last + 1,
                (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond
            );
    }
}
