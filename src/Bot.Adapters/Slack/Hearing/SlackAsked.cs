using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>What somebody did, with what Slack gave along to answer it.</summary>
/// <param name="ResponseUrl">Answers privately where the bot is not a member. Null: there is none.</param>
/// <param name="Trigger">Opens one form within three seconds. Null: none can be opened.</param>
internal sealed record SlackAsked(ChatInput Input, string? ResponseUrl = null, string? Trigger = null)
{
    /// <summary>The message pressed is seen by the presser alone.</summary>
    public bool OnPrivate { get; init; }

    /// <summary>On the home page, or in a form that was opened there.</summary>
    public bool AtHome { get; init; }
}
