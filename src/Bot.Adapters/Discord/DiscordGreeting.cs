using Bot.Adapters.Discord.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord;

/// <summary>The one line of a start: as whom the bot is connected, where, and how it is invited.</summary>
/// <param name="commands">What became of them, in a word.</param>
internal sealed partial class DiscordGreeting(ApiApplication application, string commands)
{
    private int said;

    public ApiApplication Application => application;

    /// <summary>Once a start, not after each connection.</summary>
    public void Say(ApiReady ready, ILogger log)
    {
        if (Interlocked.Exchange(ref said, 1) is 0)
            Log.Connected(log, ready.User.Username, ready.Guilds.Count, commands, InviteLink.Of(application.Id));
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Information,
            "Discord: connected as {Name}, servers: {Servers}, commands {Commands}. Invite: {Invite}"
        )]
        public static partial void Connected(ILogger logger, string name, int servers, string commands, string invite);
    }
}
