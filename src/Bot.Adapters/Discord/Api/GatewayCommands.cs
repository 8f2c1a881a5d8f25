using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api;

/// <summary>What a shard tells the gateway.</summary>
internal sealed class GatewayCommands(GatewayIdentity identity)
{
    private const string Name = "prepbot";

    public Task IdentifyAsync(WireSocket socket, CancellationToken ct)
    {
        IdentifyBody identify = new(
            identity.Token,
            identity.Intents,
            [identity.Shard, identity.Shards],
            new(OperatingSystem.IsWindows() ? "windows" : "linux", Name, Name)
        );
        return SendAsync(socket, new(GatewayFrame.Identify, identify), ApiJson.Default.Identify, ct);
    }

    public Task ResumeAsync(WireSocket socket, GatewaySession session, CancellationToken ct)
    {
        ResumeBody resume = new(identity.Token, session.Id, session.Sequence);
        return SendAsync(socket, new(GatewayFrame.Resume, resume), ApiJson.Default.Resume, ct);
    }

    /// <returns>False: the connection has ended.</returns>
    public static Task<bool> BeatAsync(WireSocket socket, GatewaySession? session, CancellationToken ct) =>
        SendAsync(socket, new(GatewayFrame.Heartbeat, session?.Sequence), ApiJson.Default.Heartbeat, ct);

    private static Task<bool> SendAsync<T>(
        WireSocket socket,
        GatewayCommand<T> command,
        JsonTypeInfo<GatewayCommand<T>> type,
        CancellationToken ct
    ) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command, type), ct);
}
