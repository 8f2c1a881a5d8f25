using Bot.Core.Chat;

namespace Bot.Adapters.Discord.Api.Gateway;

/// <summary>Why Discord closes a gateway connection (topics/opcodes-and-status-codes).</summary>
internal static class CloseCodes
{
    /// <summary>We close so when we mean to resume: 1000 and 1001 would end the session.</summary>
    public const int WillResume = 4900;

    /// <summary>We close so at a stop: the session ends, and the bot is offline at once.</summary>
    public const int Done = 1000;

    /// <summary>4004, and what REST says with 401.</summary>
    public static ConnectionRefusedException TokenUnknown() =>
        new(
            "Discord does not know this bot token.",
            "Set Discord:Token anew: Developer Portal, your application, Bot, Reset Token."
        );

    /// <returns>The sentence and the fix for what no reconnecting cures; null: reconnect.</returns>
    public static ConnectionRefusedException? Final(int? code) =>
        code switch
        {
            4004 => TokenUnknown(),
            4010 => new("Discord does not accept this shard.", "Check Discord:Shards."),
            4011 => new("The bot is in too many servers for so few shards.", "Raise Discord:Shards."),
            4012 => new("Discord no longer speaks this version of its interface.", "Update PrepBot."),
            4013 => new("Discord does not know what PrepBot asks to be told.", "Update PrepBot."),
            4014 => new(
                "Discord does not grant what PrepBot asks to be told.",
                "Developer Portal, your application, Bot: switch Message Content Intent on or off again, and start PrepBot."
            ),
            _ => null,
        };

    /// <summary>The session cannot be resumed.</summary>
    public static bool EndsSession(int? code) => code is 4003 or 4005 or 4007 or 4009;
}
