using Bot.Adapters.Discord.Api;
using Bot.Adapters.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Saying;

/// <summary>What the bot may not do in a channel is logged once.</summary>
internal sealed partial class DiscordRefusals(ILogger<DiscordRefusals> log)
{
    private readonly Once noted = new();

    public void Note(string channel, Exception refusal)
    {
        if (noted.Is($"{channel} {(refusal as DiscordException)?.Code}"))
            Log.Refused(log, channel, refusal.Message);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord, channel {Channel}: {Reason}")]
        public static partial void Refused(ILogger logger, string channel, string reason);
    }
}
