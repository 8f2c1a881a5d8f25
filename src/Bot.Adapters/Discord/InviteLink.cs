using System.Globalization;

namespace Bot.Adapters.Discord;

/// <summary>Where somebody brings the bot into a server of theirs.</summary>
internal static class InviteLink
{
    // Add Reactions, View Channels, Send Messages, Embed Links, Attach Files, Read History, Create Public Threads, Send
    // Messages in Threads (topics/permissions).
    private const long Permissions =
        (1L << 6) | (1L << 10) | (1L << 11) | (1L << 14) | (1L << 15) | (1L << 16) | (1L << 35) | (1L << 38);

    /// <summary>Where somebody takes the bot with them; it asks for no permissions.</summary>
    public static string ToPerson(string application) =>
        $"https://discord.com/oauth2/authorize?client_id={application}&integration_type=1&scope=applications.commands";

    public static string Of(string application) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={Permissions}"
        );
}
