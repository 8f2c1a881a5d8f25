using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>What a shard tells the gateway.</summary>
internal sealed class GatewayCommands(WireSocket socket, GatewayIdentity identity)
{
    private const string Name = "prepbot";

    public Task IdentifyAsync()
    {
        IdentifyBody identify = new(
            identity.Token,
            identity.Intents,
            [identity.Shard, identity.Shards],
            new(OperatingSystem.IsWindows() ? "windows" : "linux", Name, Name)
        );
        return SendAsync(new(GatewayFrame.Identify, identify), ApiJson.Default.Identify, CancellationToken.None);
    }

    public Task ResumeAsync(GatewaySession session)
    {
        ResumeBody resume = new(identity.Token, session.Id, session.Sequence);
        return SendAsync(new(GatewayFrame.Resume, resume), ApiJson.Default.Resume, CancellationToken.None);
    }

    /// <returns>False: the connection has ended.</returns>
    public Task<bool> BeatAsync(GatewaySession? session, CancellationToken ct) =>
        SendAsync(new(GatewayFrame.Heartbeat, session?.Sequence), ApiJson.Default.Heartbeat, ct);

    private Task<bool> SendAsync<T>(
        GatewayCommand<T> command,
        JsonTypeInfo<GatewayCommand<T>> type,
        CancellationToken ct
    ) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command, type), ct);
}
