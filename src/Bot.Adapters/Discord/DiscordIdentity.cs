namespace Bot.Adapters.Discord;

/// <summary>Who the bot is at Discord; known once it has connected.</summary>
internal sealed class DiscordIdentity
{
    public const string Platform = "discord";

    public string BotId { get; set; } = "";

    public string ApplicationId { get; set; } = "";

    /// <summary>Whether it may read what is said in servers without naming it.</summary>
    public bool ReadsContent { get; set; }
}
