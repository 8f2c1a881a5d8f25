using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>What answers an interaction where that asked for it, within 30 minutes and five times.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class ResponseCalls(SlackCalls calls)
{
    /// <summary>Answers where an interaction asked for it, within 30 minutes and five times.</summary>
    /// <param name="responseUrl">As the payload names it; only Slack's own are posted to, and without a token.</param>
    public Task RespondAsync(
        string responseUrl,
        RenderedMessage message,
        bool onlyToYou,
        bool replace,
        CancellationToken ct
    ) =>
        calls.RespondAsync(
            responseUrl,
            new()
            {
                Text = message.Text,
                Blocks = message.Shown,
                ResponseType = onlyToYou ? "ephemeral" : "in_channel",
                ReplaceOriginal = replace,
            },
            ct
        );
}
