using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Gateway;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>What Discord must say and be told before its gateway is connected to: who the bot is, and its commands.</summary>
internal sealed partial class DiscordStart(
    DiscordRest rest,
    DiscordIdentity identity,
    CommandCatalog commands,
    IOptions<DiscordOptions> options,
    TimeProvider clock,
    Random random,
    ILogger<DiscordStart> log
)
{
    /// <summary>Tries until Discord is there.</summary>
    /// <exception cref="ConnectionRefusedException">Discord does not know the token.</exception>
    public async Task<DiscordGreeting> RunAsync(CancellationToken ct)
    {
        var backoff = options.Value.Backoff(random);
        for (var failures = 1; ; failures++)
        {
            try
            {
                var application = await rest.ApplicationAsync(ct);
                (identity.ApplicationId, identity.ReadsContent) = (application.Id, application.ReadsContent);
                identity.BotId = (await rest.MeAsync(ct)).Id;
                return new(application, await RegisterAsync(application.Id, ct));
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

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord: not connected yet. {Reason}")]
        public static partial void NotBegun(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Discord: the commands could not be registered. {Reason}")]
        public static partial void CommandsRefused(ILogger logger, string reason);
    }
}
