using Bot.Adapters.Slack.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack;

/// <summary>Channels where commands can be typed and the bot says nothing: those that it is not in, and archived ones.</summary>
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
                { IsMember: false, IsMpim: false, IsIm: false } => NotIn,
                _ => null,
            };
        }
        catch (SlackException hidden) when (hidden.Code is "channel_not_found")
        {
            // What is private is shown to its members alone.
            return SlackPlace.IsDirect(place.Conversation) ? Between : NotIn;
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            return null;
        }
    }
}
