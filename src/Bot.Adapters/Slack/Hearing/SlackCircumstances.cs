using Bot.Adapters.Slack.Api;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>Who did something, where and when, in the one workspace that the bot is in.</summary>
internal sealed class SlackCircumstances(SlackIdentity identity)
{
    /// <param name="direct">In the person's own conversation with the bot, which is theirs to set up.</param>
    public Circumstances Of(string id, ChatUser person, ChatAddress at, bool direct, DateTimeOffset sent) =>
        new(id, person, at, direct, MayManage: direct, sent) { Server = identity.TeamId };

    public ChatUser User(string? team, string user, string? name) =>
        new(SlackIdentity.Platform, $"{(identity.TeamId.Length > 0 ? identity.TeamId : team)}/{user}", name ?? user);

    /// <summary>The person's Slack id, without the workspace's.</summary>
    public static string UserId(string person) => person[(person.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
