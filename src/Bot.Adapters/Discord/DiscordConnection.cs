using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Gateway;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Discord.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>Connects to Discord and stays connected: the start, then the gateway, shard by shard.</summary>
internal sealed class DiscordConnection(
    DiscordStart start,
    DiscordRest rest,
    DiscordHearing hearing,
    IOptions<DiscordOptions> options,
    TimeProvider clock,
    Random random,
    ILogger<DiscordConnection> log
) : IChatConnection
{
    // GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES: none of them privileged.
    private const int Intents = (1 << 0) | (1 << 9) | (1 << 12);
    private const int MessageContent = 1 << 15;

    private IReadOnlyList<DiscordGateway> shards = [];

    public string Platform => DiscordIdentity.Platform;

    public bool Alive => shards.Count > 0 && shards.All(shard => shard.Alive);

    /// <exception cref="ConnectionRefusedException">Discord will not have this bot.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            shards = Shards(await start.RunAsync(ct), all.Token);
            await SideBySide.RunAsync(
                shards.Select<DiscordGateway, Func<CancellationToken, Task>>(shard => shard.RunAsync),
                all.Token
            );
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            await all.CancelAsync();
            shards = [];
            await hearing.DoneAsync();
        }
    }

    private IReadOnlyList<DiscordGateway> Shards(DiscordGreeting greeting, CancellationToken ct)
    {
        var settings = options.Value;
        Permits turns = new(1, settings.IdentifyEvery, clock);
        GatewayAddress address = new(rest, new DiscordHosts(settings.Api), settings.Compress, clock, log);
        Listener listener = new(hearing, ready => greeting.Say(ready, log), ct);
        return
        [
            .. Enumerable
                .Range(0, settings.Shards)
                .Select(shard => new DiscordGateway(
                    Identity(shard, greeting.Application, turns),
                    address,
                    listener,
                    new Reconnecting(settings.Backoff(random), clock),
                    clock,
                    random,
                    log
                )),
        ];
    }

    private GatewayIdentity Identity(int shard, ApiApplication application, Permits turns)
    {
        var settings = options.Value;
        return new(
            settings.Token,
            application.ReadsContent ? Intents | MessageContent : Intents,
            shard,
            settings.Shards,
            settings.Compress,
            turns,
            settings.HelloWithin
        );
    }

    private sealed class Listener(DiscordHearing hearing, Action<ApiReady> connected, CancellationToken ct)
        : IGatewayEvents
    {
        public void Connected(ApiReady ready)
        {
            connected(ready);
            hearing.CatchUp(ct);
        }

        public void Hear(string type, ReadOnlyMemory<byte> data) => hearing.Hear(type, data, ct);
    }
}
