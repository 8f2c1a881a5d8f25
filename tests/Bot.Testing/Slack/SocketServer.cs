using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Slack;

/// <summary>Socket Mode: tickets, hello, envelopes to one of the sockets, acknowledgements, and every way to end it.</summary>
public sealed class SocketServer
{
    private const int Most = 10;
    private const int LargestAck = 1024 * 1024;

    private readonly SlackServer server;
    private readonly ConcurrentDictionary<string, byte> tickets = [];
    private readonly ConcurrentDictionary<ServedSocket, Told> sockets = [];
    private readonly ConcurrentDictionary<string, SlackTold> envelopes = [];
    private readonly Changes changes = new();
    private int turn;
    private readonly Lock entering = new();
    private int mute;
    private int opened;
    private int ended;

    internal SocketServer(SlackServer server) => this.server = server;

    /// <summary>So many of the next connections stand and never say a word.</summary>
    public int Mute
    {
        set => mute = value;
    }

    /// <summary>Sockets that the app may have.</summary>
    public int MostSockets { get; set; } = Most;

    /// <summary>Envelopes go out in frames of so many bytes.</summary>
    public int FrameSize { get; set; } = int.MaxValue;

    /// <summary>After it was asked to leave, a socket ends within this time.</summary>
    public TimeSpan LeaveWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Sockets that were opened, ever.</summary>
    public int Opened => Volatile.Read(ref opened);

    /// <summary>Sockets that have ended.</summary>
    public int Ended => Volatile.Read(ref ended);

    /// <summary>When a socket came that was one too many.</summary>
    public ConcurrentQueue<DateTimeOffset> TooMany { get; } = [];

    /// <summary>Sockets that hear: told hello, not asked to leave, and not half open.</summary>
    public int Standing =>
        sockets.Count(socket => socket.Value is { Greeted: true, Leaving: false } && !socket.Key.HalfOpen);

    /// <summary>What clients did against the rules.</summary>
    public ConcurrentQueue<string> Broken { get; } = [];

    /// <summary>Breaks every connection without a close frame.</summary>
    public void Drop() => ForEach(sockets.Keys, socket => socket.Drop());

    /// <summary>Breaks the connection that stands longest.</summary>
    public void DropOne() => ForEach(Oldest(), socket => socket.Drop());

    /// <summary>Every connection stands, and nothing passes through it any more.</summary>
    public void GoHalfOpen() => ForEach(sockets.Keys, socket => socket.FallSilent());

    public void GoHalfOpenOne() => ForEach(Oldest(), socket => socket.FallSilent());

    /// <summary>Asks every socket to leave: <c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>.</summary>
    public Task DisconnectAsync(string reason) =>
        Task.WhenAll(sockets.Keys.Select(socket => LeaveAsync(socket, reason)));

    public Task DisconnectOneAsync(string reason) =>
        Task.WhenAll(Oldest().Select(socket => LeaveAsync(socket, reason)));

    /// <summary>Sends text that is no envelope.</summary>
    public Task SendStrangeAsync(JsonObject frame) =>
        Task.WhenAll(sockets.Keys.Select(socket => socket.SendAsync(frame)));

    /// <summary>Completes when the condition holds, which is looked at whenever something happens here.</summary>
    public Task UntilAsync(Func<bool> holds) => changes.UntilAsync(holds);

    internal string NewAddress()
    {
        var ticket = Guid.NewGuid().ToString();
        tickets[ticket] = 0;
        return $"ws://{server.Address.Authority}/link/?ticket={ticket}&app_id={SlackServer.AppId}";
    }

    internal async Task TellAsync(SlackTold told, int times, int retry)
    {
        JsonObject envelope = new()
        {
            ["envelope_id"] = Guid.NewGuid().ToString(),
            ["payload"] = told.Payload.DeepClone(),
            ["type"] = told.Kind,
            ["accepts_response_payload"] = told.Kind is not "events_api",
        };
        if (told.Kind is "events_api")
        {
            envelope["retry_attempt"] = retry;
            envelope["retry_reason"] = retry is 0 ? "" : "timeout";
        }
        envelopes[(string)envelope["envelope_id"]!] = told;
        for (var time = 0; time < times && Next() is { } socket; time++)
            await socket.SendAsync(envelope);
    }

    internal async Task ServeAsync(HttpContext context)
    {
        if (!tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            Broken.Enqueue("a ticket that is not good");
            context.Response.StatusCode = 403;
            return;
        }
        using var accepted = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext
            {
                KeepAliveInterval = TimeSpan.FromSeconds(10),
                KeepAliveTimeout = TimeSpan.FromMinutes(1),
            }
        );
        using ServedSocket socket = new(accepted, context, LargestAck) { FrameSize = FrameSize };
        Told state = new() { Number = Interlocked.Increment(ref opened) };
        var hasRoom = Enter(socket, state);
        changes.Tell();
        try
        {
            if (!hasRoom)
            {
                TooMany.Enqueue(DateTimeOffset.UtcNow);
                await LeaveAsync(socket, "too_many_websockets");
                await socket.CloseAsync(1000);
            }
            else
                await GreetAsync(socket, state);
            while (await socket.ReceiveAsync() is { } frame)
                Hear(frame);
        }
        finally
        {
            sockets.TryRemove(socket, out _);
            Interlocked.Increment(ref ended);
            if (accepted.State is WebSocketState.CloseReceived)
                await socket.CloseAsync(1000);
            changes.Tell();
        }
    }

    // One after another: of two that come at once, one is not too many.
    private bool Enter(ServedSocket socket, Told state)
    {
        lock (entering)
        {
            var hasRoom = sockets.Count < MostSockets;
            sockets[socket] = state;
            return hasRoom;
        }
    }

    private async Task GreetAsync(ServedSocket socket, Told state)
    {
        if (Interlocked.Decrement(ref mute) >= 0)
        {
            socket.FallSilent();
            return;
        }
        await socket.SendAsync(
            new()
            {
                ["type"] = "hello",
                ["num_connections"] = sockets.Count,
                ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["approximate_connection_time"] = 18060 },
                ["connection_info"] = new JsonObject { ["app_id"] = SlackServer.AppId },
            }
        );
        state.Greeted = true;
        changes.Tell();
    }

    private void Hear(JsonNode frame)
    {
        if ((string?)frame["envelope_id"] is { } id && envelopes.TryRemove(id, out var told))
            server.Telling.Acknowledge(told, frame["payload"]?.DeepClone());
        else if ((string?)frame["envelope_id"] is null)
            Broken.Enqueue($"no acknowledgement: {frame.ToJsonString()}");
        changes.Tell();
    }

    private async Task LeaveAsync(ServedSocket socket, string reason)
    {
        if (sockets.TryGetValue(socket, out var state))
            state.Leaving = true;
        await socket.SendAsync(
            new()
            {
                ["type"] = "disconnect",
                ["reason"] = reason,
                ["debug_info"] = new JsonObject { ["host"] = "applink-1" },
            }
        );
        changes.Tell();
        _ = EndLaterAsync(socket);
    }

    private async Task EndLaterAsync(ServedSocket socket)
    {
        await Task.Delay(LeaveWithin);
        await socket.CloseAsync(1000);
    }

    // In turn, as Slack does; one that was asked to leave only where no other stands. Whether one is half open is not known.
    private ServedSocket? Next()
    {
        var those = sockets.Where(socket => socket.Value.Greeted).OrderBy(socket => socket.Value.Number).ToList();
        if (those.Any(socket => !socket.Value.Leaving))
            those.RemoveAll(socket => socket.Value.Leaving);
        return those.Count is 0 ? null : those[(Interlocked.Increment(ref turn) & int.MaxValue) % those.Count].Key;
    }

    private List<ServedSocket> Oldest() =>
        sockets
            .Where(socket => socket.Value is { Greeted: true, Leaving: false } && !socket.Key.HalfOpen)
            .OrderBy(socket => socket.Value.Number)
            .Take(1)
            .Select(socket => socket.Key)
            .ToList();

    private void ForEach(IEnumerable<ServedSocket> those, Action<ServedSocket> act)
    {
        foreach (var socket in those)
            act(socket);
        changes.Tell();
    }

    private sealed class Told
    {
        public int Number { get; init; }

        public bool Greeted { get; set; }

        public bool Leaving { get; set; }
    }
}
