using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>
/// One connection to the gateway, from its hello to its end: IDENTIFY or RESUME, heartbeats, and what happens meanwhile
/// (events/gateway, connection lifecycle).
/// </summary>
internal sealed partial class GatewayConnection(
    WireSocket socket,
    GatewayIdentity identity,
    KeptSession kept,
    IGatewayEvents events,
    Random random,
    TimeProvider clock,
    ILogger log
)
{
    private readonly GatewayCommands commands = new(socket, identity);
    private volatile bool stands;

    /// <summary>A session has begun or is resumed on it.</summary>
    public bool Stands => stands;

    /// <summary>Completes when it has ended, which a stop asks it to.</summary>
    /// <param name="turn">To IDENTIFY; null: a session is resumed.</param>
    public async Task RunAsync(IdentifyTurn? turn, CancellationToken stop)
    {
        // Heard and told without the stop's token: cancelled, a socket breaks, and Discord holds the bot for online still.
        using var last = stop.Register(() => _ = socket.EndAsync(CloseCodes.Done));
        await using Heartbeats heartbeats = new(
            over => commands.BeatAsync(kept.Session, over),
            GiveUp,
            identity.HelloWithin,
            clock,
            random
        );
        using var inflated = identity.Compressed ? new InflatedStream(GatewayFrame.Largest) : null;
        while (await socket.ReceiveAsync(CancellationToken.None) is { } bytes)
        {
            if ((inflated is null ? bytes : inflated.Read(bytes)) is not { } whole)
                continue;
            var frame = GatewayFrame.Read(whole);
            switch (frame.Op)
            {
                case GatewayFrame.Hello:
                    heartbeats.Begin(Interval(Read(frame, ApiJson.Default.ApiHello)));
                    await BeginAsync(turn);
                    break;
                case GatewayFrame.Acknowledged:
                    heartbeats.Answered();
                    break;
                case GatewayFrame.Heartbeat:
                    await commands.BeatAsync(kept.Session, CancellationToken.None);
                    break;
                case GatewayFrame.Dispatch:
                    Take(frame);
                    break;
                case GatewayFrame.Reconnect:
                    await socket.CloseAsync(CloseCodes.WillResume);
                    return;
                case GatewayFrame.InvalidSession:
                    await StartAnewAsync(isResumable: frame.Data.Span.SequenceEqual("true"u8));
                    return;
            }
        }
    }

    private async Task BeginAsync(IdentifyTurn? turn)
    {
        if (kept.Session is { } session)
        {
            await commands.ResumeAsync(session);
            return;
        }
        await commands.IdentifyAsync();
        turn?.Dispose();
    }

    private void Take(GatewayFrame frame)
    {
        switch (frame.Type)
        {
            case "READY":
                var ready = Read(frame, ApiJson.Default.ApiReady);
                kept.Begin(ready, frame.Sequence ?? 0);
                stands = true;
                events.Connected(ready);
                break;
            case "RESUMED":
                stands = true;
                Log.Resumed(log, identity.Shard);
                break;
            case { } type:
                events.Hear(type, frame.Data);
                break;
        }
        if (frame.Sequence is { } number)
            kept.Session?.Took(number);
    }

    private Task StartAnewAsync(bool isResumable)
    {
        if (!isResumable)
            kept.Lose();
        Log.Invalid(log, identity.Shard, isResumable);
        return socket.CloseAsync(CloseCodes.WillResume);
    }

    private void GiveUp()
    {
        Log.Silent(log, identity.Shard);
        socket.Abort();
    }

    private static TimeSpan Interval(ApiHello hello) =>
        hello.HeartbeatInterval > 0
            ? TimeSpan.FromMilliseconds(hello.HeartbeatInterval)
            : throw new JsonException("A hello without the interval of heartbeats.");

    private static T Read<T>(GatewayFrame frame, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(frame.Data.Span, type)
        ?? throw new JsonException($"A frame of kind {frame.Type ?? "hello"} has no data.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord, shard {Shard}: resumed")]
        public static partial void Resumed(ILogger logger, int shard);

        [LoggerMessage(LogLevel.Information, "Discord, shard {Shard}: the session is invalid; resumable: {Resumable}")]
        public static partial void Invalid(ILogger logger, int shard, bool resumable);

        [LoggerMessage(LogLevel.Warning, "Discord, shard {Shard}: no sign of life; the connection is given up")]
        public static partial void Silent(ILogger logger, int shard);
    }
}
