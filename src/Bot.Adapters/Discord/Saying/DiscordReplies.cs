using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord.Saying;

/// <summary>The answer to words and files: a message in the same place.</summary>
internal sealed class DiscordReplies(
    DiscordRest rest,
    DiscordAdapter adapter,
    OpenForms forms,
    DiscordRefusals refusals
)
{
    /// <param name="privately">Also what else would be said openly, in place of something older.</param>
    /// <returns>What was said, and whether the input is done; it is not while Discord cannot be reached.</returns>
    public async Task<(MessageRef? Said, bool Done)> SayAsync(
        ChatInput to,
        ChatReply reply,
        CancellationToken ct,
        bool privately = false
    )
    {
        if (reply is ChatReply.React react && to is ChatInput.Said said)
        {
            await MarkAsync(said.Message, react.Emoji, ct);
            return (null, true);
        }
        var at = IsPrivate(reply, privately) ? await adapter.PrivatelyAsync(to.In, ct) : to.In.At;
        var done = true;
        MessageRef? first = null;
        foreach (var (message, part) in Messages(reply).Select((message, part) => (message, part)))
        {
            var key = SendKey.ForAnswer(to.In.EventId, part);
            var outcome = await adapter.ReplyAsync(at, message, key, ct);
            first ??= (outcome as SendOutcome.Sent)?.Message;
            done &= outcome is SendOutcome.Sent or SendOutcome.Unreachable;
        }
        return (first, done);
    }

    private async Task MarkAsync(MessageRef message, string emoji, CancellationToken ct)
    {
        var channel = message.At.Thread ?? message.At.Conversation;
        try
        {
            await rest.ReactAsync(channel, message.Id, emoji, ct);
        }
        catch (Exception refusal) when (refusal is DiscordException or WireException)
        {
            // What it marks is kept all the same.
            refusals.Note(channel, refusal);
        }
    }

    private static bool IsPrivate(ChatReply reply, bool privately) =>
        reply is ChatReply.Say { OnlyToYou: true } or ChatReply.Replace or ChatReply.Refuse or ChatReply.Ask
        || (privately && reply is ChatReply.Amend);

    private IReadOnlyList<ChatMessage> Messages(ChatReply reply) =>
        reply switch
        {
            ChatReply.Say say => [say.Message],
            ChatReply.Amend amend => With(amend.Message, amend.Then),
            ChatReply.Replace replace => With(replace.Message, replace.Then),
            ChatReply.Ask ask => [forms.Behind(ask.Form)],
            ChatReply.Refuse refuse => [forms.Behind(refuse.Again, refuse.Reasons)],
            _ => [],
        };

    private static IReadOnlyList<ChatMessage> With(ChatMessage message, ChatMessage? then) =>
        then is null ? [message] : [message, then];
}
