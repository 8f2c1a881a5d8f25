using Bot.Adapters.Discord.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>Connects to Discord and stays connected: who the bot is, its commands, then the gateway, shard by shard.</summary>
internal sealed partial class DiscordConnection(
    DiscordRest rest,
    DiscordHearing hearing,
    DiscordIdentity identity,
    CommandCatalog commands,
    IOptions<DiscordOptions> options,
    TimeProvider clock,
    Random random,
    ILogger<DiscordConnection> log
) : IChatConnection
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

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
            var greeting = await BeginAsync(ct);
            shards = Shards(greeting, all.Token);
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

    private async Task<Greeting> BeginAsync(CancellationToken ct)
    {
        var backoff = Backoff();
        for (var failures = 1; ; failures++)
        {
            try
            {
                var application = await rest.ApplicationAsync(ct);
                (identity.ApplicationId, identity.ReadsContent) = (application.Id, application.ReadsContent);
                identity.BotId = (await rest.MeAsync(ct)).Id;
                var registered = await RegisterAsync(application.Id, ct);
                return new(application, registered, application.ReadsContent ? Intents | MessageContent : Intents);
            }
            catch (DiscordException refusal) when (refusal.Status is 401)
            {
                throw CloseCodes.TokenUnknown();
            }
            catch (Exception fault) when (fault is WireException or DiscordException)
            {
                Log.NotBegun(log, fault.Message);
                await Task.Delay(backoff.After(failures), clock, ct);
            }
        }
    }

    /// <returns>What became of the commands, in a word.</returns>
    private async Task<string> RegisterAsync(string application, CancellationToken ct)
    {
        var server = options.Value.DevelopmentServer is { Length: > 0 } set ? set : null;
        var wanted = DiscordCommands.Of(commands.Specs, options.Value.UserInstall);
        try
        {
            if (DiscordCommands.Same(wanted, await rest.CommandsAsync(application, server, ct)))
                return "unchanged";
            await rest.OverwriteCommandsAsync(application, server, wanted, ct);
            return "registered";
        }
        catch (DiscordException refusal) when (refusal.Status is not 401)
        {
            // The bot still hears words and presses.
            Log.CommandsRefused(log, refusal.Message);
            return "not registered";
        }
    }

    private IReadOnlyList<DiscordGateway> Shards(Greeting greeting, CancellationToken ct)
    {
        var settings = options.Value;
        Permits turn = new(1, settings.IdentifyEvery, clock);
        GatewayAddress address = new(rest, new DiscordHosts(settings.Api), settings.Compress, clock, log);
        Listener listener = new(hearing, ready => Greet(greeting, ready), ct);
        return
        [
            .. Enumerable
                .Range(0, settings.Shards)
                .Select(shard => new DiscordGateway(
                    new(
                        settings.Token,
                        greeting.Intents,
                        shard,
                        settings.Shards,
                        settings.Compress,
                        turn,
                        settings.HelloWithin
                    ),
                    address,
                    listener,
                    new Reconnecting(Backoff(), clock),
                    clock,
                    random,
                    log
                )),
        ];
    }

    private void Greet(Greeting greeting, ApiReady ready)
    {
        if (Interlocked.Exchange(ref greeting.Said, 1) is 0)
            Log.Connected(
                log,
                ready.User.Username,
                ready.Guilds.Count,
                greeting.Commands,
                InviteLink.Of(greeting.Application.Id)
            );
    }

    private Backoff Backoff() => new(options.Value.FirstWait, LongestWait, random);

    private sealed class Greeting(ApiApplication application, string commands, int intents)
    {
        public ApiApplication Application => application;

        public string Commands => commands;

        public int Intents => intents;

        /// <summary>1: said. Once a start, not after each connection.</summary>
        public int Said;
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

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Information,
            "Discord: connected as {Name}, servers: {Servers}, commands {Commands}. Invite: {Invite}"
        )]
        public static partial void Connected(ILogger logger, string name, int servers, string commands, string invite);

        [LoggerMessage(LogLevel.Warning, "Discord: not connected yet. {Reason}")]
        public static partial void NotBegun(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Discord: the commands could not be registered. {Reason}")]
        public static partial void CommandsRefused(ILogger logger, string reason);
    }
}
