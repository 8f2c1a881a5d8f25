using System.Text.Json;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>
/// One shard at the gateway, for good: a connection after the other, and what the end of each means for the next. Ends
/// only by a close code that no reconnecting cures.
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
    private readonly KeptSession kept = new(address);
    private volatile GatewayConnection? connection;

    /// <summary>The session stands, and what happens is heard.</summary>
    public bool Alive => connection is { Stands: true };

    /// <exception cref="ConnectionRefusedException">Discord will not have this bot.</exception>
    public Task RunAsync(CancellationToken ct) => reconnecting.RunAsync(ConnectAsync, ct);

    private async Task<bool> ConnectAsync(CancellationToken ct)
    {
        var (reached, stood) = (false, false);
        try
        {
            // Taken before connecting: a connection that waits for its turn would not hear its heartbeats answered.
            using var turn = kept.Session is null ? await IdentifyTurn.TakeAsync(identity.IdentifyTurns, ct) : null;
            using var socket = await WireSocket.ConnectAsync(
                await kept.AddressAsync(ct),
                GatewayFrame.Largest,
                clock,
                ct
            );
            reached = true;
            try
            {
                connection = new(socket, identity, kept, events, random, clock, log);
                await connection.RunAsync(turn, ct);
            }
            finally
            {
                stood = Alive;
                connection = null;
            }
            ct.ThrowIfCancellationRequested();
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
        }
        kept.Ended(reached, stood);
        return stood;
    }

    private void Judge(int? code)
    {
        if (CloseCodes.Final(code) is { } refused)
            throw refused;
        if (CloseCodes.EndsSession(code))
            kept.Lose();
        Log.Ended(log, identity.Shard, code ?? 0, kept.Session is not null);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord, shard {Shard}: not connected. {Reason}")]
        public static partial void NotConnected(ILogger logger, int shard, string reason);

        [LoggerMessage(
            LogLevel.Information,
            "Discord, shard {Shard}: the connection ended ({Code}); resumable: {Resumable}"
        )]
        public static partial void Ended(ILogger logger, int shard, int code, bool resumable);
    }
}
