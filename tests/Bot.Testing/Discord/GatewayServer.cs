using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>Discord's gateway: hello, identify, heartbeats, events, resuming with replay, and every way to end it.</summary>
public sealed class GatewayServer
{
    private const int Guilds = 1 << 0;
    private const int Members = (1 << 1) | (1 << 8);
    private const int Content = 1 << 15;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly DiscordServer server;
    private readonly ConcurrentDictionary<string, GatewaySession> sessions = [];
    private readonly ConcurrentDictionary<GatewayClient, byte> clients = [];
    private readonly Changes changes = new();

    internal GatewayServer(DiscordServer server) => this.server = server;

    public int HeartbeatMilliseconds { get; set; } = 41_250;

    /// <summary>Every IDENTIFY is answered by this close code.</summary>
    public int? RefusesWith { get; set; }

    /// <summary>So many of the next connections stand and never say a word.</summary>
    public int Mute { get; set; }

    /// <summary>The address at which sessions are resumed is gone.</summary>
    public bool RefusesResumes { get; set; }

    /// <summary>So many of the next events are told after the one that follows them.</summary>
    public int Swaps { get; set; }

    /// <summary>A session is gone with its connection.</summary>
    public bool ForgetsSessions { get; set; }

    public int Identified { get; private set; }

    public int Resumed { get; private set; }

    public int Heartbeats { get; private set; }

    public int Intents { get; private set; }

    public int Connections { get; private set; }

    /// <summary>Connections that have ended.</summary>
    public int Ended { get; private set; }

    /// <summary>The codes with which clients said good-bye.</summary>
    public ConcurrentQueue<int> Goodbyes { get; } = [];

    /// <summary>What clients did against the rules.</summary>
    public ConcurrentQueue<string> Broken { get; } = [];

    public bool Connected => clients.Keys.Any(client => client.Session is not null && !client.HalfOpen);

    /// <summary>Breaks every connection without a close frame.</summary>
    public void Drop() => ForEach(client => client.Drop());

    /// <summary>Every connection stands, and nothing passes through it any more.</summary>
    public void GoHalfOpen() => ForEach(client => client.FallSilent());

    public Task CloseAsync(int code) => Task.WhenAll(clients.Keys.Select(client => client.CloseAsync(code)));

    /// <summary>Asks every client to reconnect.</summary>
    public Task AskToReconnectAsync() => ToAllAsync(new() { ["op"] = 7, ["d"] = null });

    public Task InvalidateAsync(bool resumable)
    {
        if (!resumable)
            sessions.Clear();
        return ToAllAsync(new() { ["op"] = 9, ["d"] = resumable });
    }

    /// <summary>Wants a heartbeat at once.</summary>
    public Task AskForHeartbeatAsync() => ToAllAsync(new() { ["op"] = 1, ["d"] = null });

    /// <summary>Sends something that no client knows.</summary>
    public Task SendStrangeAsync() =>
        ToAllAsync(
            new()
            {
                ["op"] = 99,
                ["d"] = new JsonObject { ["x"] = 1 },
            }
        );

    /// <summary>Sends whatever it is.</summary>
    public Task SendTextAsync(string text) =>
        Task.WhenAll(clients.Keys.Select(client => client.SendAsync([], _ => text)));

    /// <summary>Completes when the condition holds, which is looked at whenever something happens here.</summary>
    /// <exception cref="TimeoutException">It did not come to hold.</exception>
    public Task UntilAsync(Func<bool> holds) => changes.UntilAsync(holds);

    internal async Task DispatchAsync(int intent, string? guild, string type, JsonNode data, int times = 1)
    {
        foreach (var session in sessions.Values.Where(session => session.Wants(intent, guild)))
        {
            var frame = session.Number(type, data);
            var held = session.Held;
            session.Held = held is null && Swaps > 0 && Swaps-- > 0 ? frame : null;
            for (var time = 0; time < times && session is { Held: null, Client: { } client }; time++)
                await client.SendAsync(frame);
            if (held is not null && session.Client is { } late)
                await late.SendAsync(held);
        }
    }

    internal async Task ServeAsync(HttpContext context)
    {
        if (RefusesResumes && context.Request.Path == "/resume/")
        {
            context.Response.StatusCode = 503;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using GatewayClient client = new(socket, context);
        clients[client] = 0;
        Connections++;
        changes.Tell();
        try
        {
            if (context.Request.Query["v"] != "10")
                await client.CloseAsync(4012);
            client.HalfOpen = Mute > 0 && Mute-- > 0;
            await client.SendAsync(
                new()
                {
                    ["op"] = 10,
                    ["t"] = null,
                    ["s"] = null,
                    ["d"] = new JsonObject { ["heartbeat_interval"] = HeartbeatMilliseconds },
                }
            );
            Queue<DateTimeOffset> heard = new();
            while (await client.ReceiveAsync() is { } frame)
            {
                heard.Enqueue(DateTimeOffset.UtcNow);
                while (DateTimeOffset.UtcNow - heard.Peek() > Minute)
                    heard.Dequeue();
                if (client.HalfOpen)
                    continue;
                if (heard.Count > 120)
                    await RefuseAsync(client, 4008);
                else
                    await HearAsync(client, frame);
                changes.Tell();
            }
        }
        finally
        {
            Forget(client);
            changes.Tell();
        }
    }

    private void Forget(GatewayClient client)
    {
        clients.TryRemove(client, out _);
        Ended++;
        if (client.ClosedWith is { } code)
            Goodbyes.Enqueue(code);
        if (client.Session is not { } session)
            return;
        if (session.Client == client)
            session.Client = null;
        // Whoever closes so does not come back to the session.
        if (ForgetsSessions || client.ClosedWith is 1000 or 1001)
            sessions.TryRemove(session.Id, out _);
    }

    private Task HearAsync(GatewayClient client, JsonNode frame) =>
        (int?)frame["op"] switch
        {
            1 => BeatAsync(client),
            2 when client.Session is not null => RefuseAsync(client, 4005),
            2 => IdentifyAsync(client, frame["d"]!),
            6 => ResumeAsync(client, frame["d"]!),
            3 or 4 or 8 when client.Session is null => RefuseAsync(client, 4003),
            3 or 4 or 8 => Task.CompletedTask,
            -1 => RefuseAsync(client, 4002),
            _ => RefuseAsync(client, 4001),
        };

    private Task BeatAsync(GatewayClient client)
    {
        Heartbeats++;
        return client.SendAsync(
            new()
            {
                ["op"] = 11,
                ["t"] = null,
                ["s"] = null,
            }
        );
    }

    private async Task IdentifyAsync(GatewayClient client, JsonNode identify)
    {
        Identified++;
        Intents = (int)identify["intents"]!;
        var shard = identify["shard"]?.AsArray();
        var (id, count) = shard is null ? (0, 1) : ((int)shard[0]!, (int)shard[1]!);
        var code =
            RefusesWith
            ?? (
                (string?)identify["token"] != server.Token ? 4004
                : id >= count ? 4010
                : (Intents & ~((1 << 26) - 1)) is not 0 ? 4013
                : (Intents & (server.GrantsContent ? Members : Members | Content)) is not 0 ? 4014
                : 0
            );
        if (identify["properties"]?["os"] is null)
            code = 4002;
        if (code > 0)
        {
            await RefuseAsync(client, code);
            return;
        }
        GatewaySession session = new(Guid.NewGuid().ToString("N"), Intents, id, count) { Client = client };
        client.Session = sessions[session.Id] = session;
        await client.SendAsync(session.Number("READY", server.Ready(session.Id, id, count)));
        foreach (var guild in server.Guilds)
            if (session.Wants(Guilds, guild.Id))
                await client.SendAsync(
                    session.Number("GUILD_CREATE", guild.ToJson(), kept: guild.Members is 0),
                    guild.WithMembers
                );
    }

    private async Task ResumeAsync(GatewayClient client, JsonNode resume)
    {
        if ((string?)resume["token"] != server.Token)
            await RefuseAsync(client, 4004);
        else if (!sessions.TryGetValue((string)resume["session_id"]!, out var session))
            await client.SendAsync(
                new()
                {
                    ["op"] = 9,
                    ["d"] = false,
                    ["t"] = null,
                    ["s"] = null,
                }
            );
        else if (session.After((int?)resume["seq"] ?? 0) is not { } missed)
            await RefuseAsync(client, 4007, isExpected: true);
        else
        {
            Resumed++;
            foreach (var frame in missed)
                await client.SendAsync(frame);
            (client.Session, session.Client) = (session, client);
            await client.SendAsync(session.Number("RESUMED", new JsonObject()));
        }
    }

    private Task RefuseAsync(GatewayClient client, int code, bool isExpected = false)
    {
        if (!isExpected && RefusesWith is null)
            Broken.Enqueue($"closed with {code}");
        return client.CloseAsync(code);
    }

    private Task ToAllAsync(JsonObject frame)
    {
        frame["t"] = null;
        frame["s"] = null;
        return Task.WhenAll(clients.Keys.Select(client => client.SendAsync(frame)));
    }

    private void ForEach(Action<GatewayClient> act)
    {
        foreach (var client in clients.Keys)
            act(client);
    }
}
