using Bot.Core.Chat;

namespace Bot.Adapters.Terminal.Printing;

/// <summary>What a reply says, message by message.</summary>
/// <remarks>Nothing here can be edited: an amended or replaced message is said anew.</remarks>
internal static class ReplyMessages
{
    public static IReadOnlyList<ChatMessage> Of(ChatReply reply) =>
        reply switch
        {
            ChatReply.Nothing or ChatReply.React => [],
            ChatReply.Say say => [say.Message],
            ChatReply.Amend amend => With(amend.Message, amend.Then),
            ChatReply.Replace replace => With(replace.Message, replace.Then),
            // The conversation asks forms field by field here; these are for one that was not turned into words.
            ChatReply.Ask ask => [AsMessage(ask.Form)],
            ChatReply.Refuse refuse => [AsMessage(refuse.Again, refuse.Reasons)],
            ChatReply.Suggest suggest =>
            [
                ChatMessage.Of("", [.. suggest.Options.Select(o => new ChatPart.Quote(o.Label))]),
            ],
            _ => throw new NotSupportedException($"The terminal cannot say {reply.GetType().Name}."),
        };

    private static ChatMessage[] With(ChatMessage message, ChatMessage? then) =>
        then is null ? [message] : [message, then];

    private static ChatMessage AsMessage(ChatForm form, IReadOnlyDictionary<string, string>? reasons = null) =>
        ChatMessage.Of(
            form.Title,
            [.. form.Fields.SelectMany(field => Shown(field, reasons?.GetValueOrDefault(field.Name)))]
        );

    private static IEnumerable<ChatPart> Shown(FormField field, string? reason)
    {
        yield return new ChatPart.Text(field.Label);
        if (reason is not null)
            yield return new ChatPart.Text(reason);
        if (field.Value is { Length: > 0 } value)
            yield return new ChatPart.Quote(value);
        if (field is FormField.Pick pick)
        {
            foreach (var option in pick.Options)
                yield return new ChatPart.Quote(option.Label);
        }
    }
}
