using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack;

/// <summary>
/// Where commands can be typed and the bot can say nothing by itself: channels that it is not in, archived ones, and
/// conversations between people.
/// </summary>
internal sealed class ClosedPlaces(SlackApi api, SlackIdentity identity)
{
    private static readonly SendOutcome.Unreachable Between = new(
        "This conversation is between others.",
        UntilTheyReturn: false
    )
    {
        Fix = "Write it in a channel.",
    };

    private SendOutcome.Unreachable NotIn =>
        new("I am not in this channel.", UntilTheyReturn: false)
        {
            Fix = $"Write /invite @{identity.Name} here, and then the same again.",
        };

    /// <returns>Null: it is open, or Slack did not say.</returns>
    public async Task<SendOutcome.Unreachable?> FindAsync(ChatAddress place, CancellationToken ct)
    {
        try
        {
            return await api.ConversationAsync(place.Conversation, ct) switch
            {
                { IsArchived: true } => new(SlackErrors.Sentence("is_archived"), UntilTheyReturn: false),
                { IsMember: false } => NotIn,
                _ => null,
            };
        }
        catch (SlackException closed) when (IsBetween(place, closed))
        {
            return Between;
        }
        catch (SlackException hidden) when (hidden.Code is "channel_not_found")
        {
            // A private channel is shown to its members alone.
            return NotIn;
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            return null;
        }
    }

    // The bot has no scope to look into what is between people.
    private static bool IsBetween(ChatAddress place, SlackException closed) =>
        SlackPlace.IsDirect(place.Conversation) || closed.Needed is "mpim:read";
}
