using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>Slack's limits (apis/web-api/rate-limits): they are told only when one is passed, but for one message a second and channel.</summary>
/// <param name="postEvery">Between two messages to a channel.</param>
internal sealed class SlackLimits(TimeSpan postEvery) : IReadLimits
{
    /// <summary>The method that has a lane for each channel.</summary>
    public const string Post = "chat.postMessage";

    public LaneNews? News(WireResponse response) => response.Succeeded ? new(Post, 0, postEvery) : null;

    /// <summary>A method's limit is one over the whole workspace.</summary>
    public bool IsGlobal(WireResponse refused) => true;
}
