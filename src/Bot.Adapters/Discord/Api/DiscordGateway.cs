using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Api;

/// <summary>
/// One shard's connection to the gateway, kept for good: identifies or resumes, answers heartbeats, notices silence,
/// reconnects. Ends only by a close code that no reconnecting cures.
/// </summary>
internal sealed partial class DiscordGateway(
    GatewayIdentity identity,
    GatewayAddress address,
    IGatewayEvents events,
    Reconnecting reconnecting,
    TimeProvider clock,
    Random random,
    ILogger log
)
{
    /// <summary>A GUILD_CREATE of a large server.</summary>
    private const int LargestFrame = 32 * 1024 * 1024;

    /// <summary>So often Discord is reached and a session is resumed in vain.</summary>
    private const int MostResumes = 3;

    /// <summary>So often a session's address is tried in vain: it may be gone, or the network is.</summary>
    private const int MostUnreached = 3;

    private readonly GatewayCommands commands = new(identity);
    private GatewaySession? session;
    private int failures;
    private int unreached;
    private bool holdsTurn;
    private volatile bool alive;

    /// <summary>The session stands, and what happens is heard.</summary>
    public bool Alive => alive;

    /// <exception cref="ConnectionRefusedException">Discord will not have this bot.</exception>
    public Task RunAsync(CancellationToken ct) => reconnecting.RunAsync(ConnectAsync, ct);

    private async Task<bool> ConnectAsync(CancellationToken ct)
    {
        var (reached, stood) = (false, false);
        try
        {
            await TakeTurnAsync(ct);
            using var socket = await WireSocket.ConnectAsync(await AddressAsync(ct), LargestFrame, clock, ct);
            reached = true;
            try
            {
                await ListenAsync(socket, ct);
            }
            finally
            {
                stood = alive;
                alive = false;
                if (ct.IsCancellationRequested)
                    await socket.CloseAsync(1000);
            }
            Judge(socket.CloseCode);
        }
        catch (DiscordException refusal) when (refusal.Status is 401)
        {
            throw CloseCodes.TokenUnknown();
        }
        catch (Exception fault)
            when (fault is WireException or DiscordException or JsonException or InvalidDataException)
        {
            Log.NotConnected(log, identity.Shard, fault.Message);
            if (fault is JsonException or InvalidDataException)
                session = null;
        }
        finally
        {
            GiveTurn();
        }
        Count(reached, stood);
        return stood;
    }

    // Without a network a session is kept: it is resumed where Discord is reached again.
    private void Count(bool reached, bool stood)
    {
        unreached = reached ? 0 : unreached + 1;
        if (!reached)
            return;
        failures = stood ? 0 : failures + 1;
        if (failures >= MostResumes)
            session = null;
    }

    private async Task<Uri> AddressAsync(CancellationToken ct)
    {
        if (session is null)
            return await address.NewAsync(ct);
        if (unreached >= MostUnreached)
            session = session with { Address = await address.AgainAsync(ct) };
        return session.Address;
    }

    // Before connecting: a connection that waits for its turn would not hear its heartbeats answered.
    private async Task TakeTurnAsync(CancellationToken ct)
    {
        if (session is not null)
            return;
        await identity.IdentifyTurn.TakeAsync(Urgency.Planned, ct);
        holdsTurn = true;
    }

    private void GiveTurn()
    {
        if (holdsTurn)
            identity.IdentifyTurn.Return();
        holdsTurn = false;
    }

    private async Task ListenAsync(WireSocket socket, CancellationToken ct)
    {
        await using Heartbeats heartbeats = new(
            stop => GatewayCommands.BeatAsync(socket, session, stop),
            () => Silent(socket),
            identity.HelloWithin,
            clock,
            random
        );
        using var inflated = identity.Compressed ? new InflatedStream() : null;
        while (await socket.ReceiveAsync(ct) is { } bytes)
        {
            var frame = GatewayFrame.Read(inflated?.Read(bytes) ?? bytes);
            switch (frame.Op)
            {
                case GatewayFrame.Hello:
                    var interval = Read(frame, ApiJson.Default.ApiHello).HeartbeatInterval;
                    heartbeats.Begin(TimeSpan.FromMilliseconds(interval));
                    await BeginAsync(socket, ct);
                    break;
                case GatewayFrame.Acknowledged:
                    heartbeats.Answered();
                    break;
                case GatewayFrame.Heartbeat:
                    await GatewayCommands.BeatAsync(socket, session, ct);
                    break;
                case GatewayFrame.Dispatch:
                    Take(frame);
                    break;
                case GatewayFrame.Reconnect:
                    await socket.CloseAsync(CloseCodes.WillResume);
                    return;
                case GatewayFrame.InvalidSession:
                    await StartAnewAsync(socket, frame, ct);
                    return;
            }
        }
    }

    private void Take(GatewayFrame frame)
    {
        if (session is not null && frame.Sequence is { } sequence)
            session.Sequence = Math.Max(session.Sequence, sequence);
        switch (frame.Type)
        {
            case "READY":
                var ready = Read(frame, ApiJson.Default.ApiReady);
                session = new(ready.SessionId, address.Of(ready.ResumeGatewayUrl)) { Sequence = frame.Sequence ?? 0 };
                alive = true;
                events.Connected(ready);
                break;
            case "RESUMED":
                alive = true;
                Log.Resumed(log, identity.Shard);
                break;
            case { } type:
                events.Hear(type, frame.Data);
                break;
        }
    }

    private async Task BeginAsync(WireSocket socket, CancellationToken ct)
    {
        if (session is not null)
        {
            await commands.ResumeAsync(socket, session, ct);
            return;
        }
        await commands.IdentifyAsync(socket, ct);
        GiveTurn();
    }

    private async Task StartAnewAsync(WireSocket socket, GatewayFrame frame, CancellationToken ct)
    {
        var resumable = frame.Data.Span.SequenceEqual("true"u8);
        if (!resumable)
            session = null;
        Log.Invalid(log, identity.Shard, resumable);
        await socket.CloseAsync(CloseCodes.WillResume);
        ct.ThrowIfCancellationRequested();
    }

    private void Judge(int? code)
    {
        if (CloseCodes.Final(code) is { } refused)
            throw refused;
        if (CloseCodes.EndsSession(code))
            session = null;
        Log.Ended(log, identity.Shard, code ?? 0, session is not null);
    }

    private void Silent(WireSocket socket)
    {
        Log.Silent(log, identity.Shard);
        socket.Abort();
    }

    private static T Read<T>(GatewayFrame frame, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(frame.Data.Span, type)
        ?? throw new JsonException($"A frame of kind {frame.Type ?? "hello"} has no data.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord, shard {Shard}: resumed")]
        public static partial void Resumed(ILogger logger, int shard);

        [LoggerMessage(LogLevel.Warning, "Discord, shard {Shard}: not connected. {Reason}")]
        public static partial void NotConnected(ILogger logger, int shard, string reason);

        [LoggerMessage(
            LogLevel.Information,
            "Discord, shard {Shard}: the connection ended ({Code}); resumable: {Resumable}"
        )]
        public static partial void Ended(ILogger logger, int shard, int code, bool resumable);

        [LoggerMessage(LogLevel.Information, "Discord, shard {Shard}: the session is invalid; resumable: {Resumable}")]
        public static partial void Invalid(ILogger logger, int shard, bool resumable);

        [LoggerMessage(LogLevel.Warning, "Discord, shard {Shard}: no sign of life; the connection is given up")]
        public static partial void Silent(ILogger logger, int shard);
    }
}
