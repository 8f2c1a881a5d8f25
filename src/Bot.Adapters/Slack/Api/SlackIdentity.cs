namespace Bot.Adapters.Slack.Api;

/// <summary>Who the bot is, once Slack has told; one workspace a bot.</summary>
internal sealed class SlackIdentity
{
    public const string Platform = "slack";

    /// <summary>Such as <c>T…</c>. Empty: Slack has not told yet.</summary>
    public string TeamId { get; set; } = "";

    public string TeamName { get; set; } = "";

    /// <summary>The bot as a member, such as <c>U…</c>: whom people mention.</summary>
    public string UserId { get; set; } = "";

    /// <summary>What people type behind an @ to name it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The bot as an author, such as <c>B…</c>.</summary>
    public string BotId { get; set; } = "";
}
