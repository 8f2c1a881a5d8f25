namespace Bot.Core.Chat.Inbox;

/// <summary>Says an answer some time after its input: as messages, each found if it is there already.</summary>
public sealed class SayAnswer(IChatInbox inbox, ChatPlatforms platforms)
{
    /// <returns>False: not now. What of it is there is found the next time.</returns>
    public async Task<bool> RunAsync(ChatInput heard, ChatReply reply, CancellationToken ct)
    {
        if (platforms.Find(heard.In.At.Platform) is not { } adapter)
            return false;
        var pressed = reply is ChatReply.Replace ? (heard as ChatInput.Acted)?.On : null;
        MessageRef? said = null;
        foreach (var (part, message) in Messages(reply).Index())
        {
            if (part is 0 && pressed is not null && await adapter.EditAsync(pressed, message, ct))
                continue;
            var place = await adapter.OpenAsync(Place(heard, reply), ct);
            var outcome = await SayAsync(adapter, place, message, SendKey.ForAnswer(heard.In.EventId, part), heard, ct);
            if (outcome is SendOutcome.NotSent or SendOutcome.InDoubt)
                return false;
            said ??= (outcome as SendOutcome.Sent)?.Message;
        }
        await inbox.AnsweredAsync(heard.In.EventId, said, ct);
        return true;
    }

    // It may have been said before, without being noted.
    private static async Task<SendOutcome> SayAsync(
        IChatAdapter adapter,
        ChatAddress place,
        ChatMessage message,
        SendKey key,
        ChatInput heard,
        CancellationToken ct
    ) =>
        await adapter.FindSentAsync(place, key, heard.In.Sent, ct) is { } there
            ? new SendOutcome.Sent(there)
            : await adapter.SendAsync(place, message, key, ct);

    // What only they may see is no longer private in a channel: the press that it would have answered is long over.
    private static ChatAddress Place(ChatInput heard, ChatReply reply) =>
        heard.In.Direct || reply is ChatReply.Say { OnlyToYou: false }
            ? heard.In.At
            : ChatAddress.DirectTo(heard.In.From);

    // A form needs a press that is still warm; what was to be edited elsewhere was edited when it was answered.
    private static IEnumerable<ChatMessage> Messages(ChatReply reply) =>
        reply switch
        {
            ChatReply.Say say => [say.Message],
            ChatReply.Replace { Then: { } then } replace => [replace.Message, then],
            ChatReply.Replace replace => [replace.Message],
            ChatReply.Ask or ChatReply.Refuse => [ChatView.PressAgain],
            _ => [],
        };
}
