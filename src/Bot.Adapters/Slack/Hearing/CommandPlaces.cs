using Bot.Adapters.Slack.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>
/// Commands can be typed between two people as well, where the bot is not. Slack does not tell which it was; it is asked
/// after the command is kept, since an acknowledgement waits for nobody.
/// </summary>
internal sealed class CommandPlaces(SlackAdapter adapter)
{
    public async Task<ChatInput> KnownAsync(ChatInput input, CancellationToken ct) =>
        input is { In: { Direct: true } heard } && !await IsOursAsync(heard, ct)
            ? input with
            {
                In = heard with { Direct = false, MayManage = false },
            }
            : input;

    private async Task<bool> IsOursAsync(Circumstances heard, CancellationToken ct)
    {
        try
        {
            var ours = await adapter.ChannelAsync(ChatAddress.DirectTo(heard.From), Urgency.Reply, ct);
            return ours == heard.At.Conversation;
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            return true;
        }
    }
}
