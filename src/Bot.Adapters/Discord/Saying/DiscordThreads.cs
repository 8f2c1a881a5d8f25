using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Discord.Hearing;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord.Saying;

/// <summary>Opens the threads that messages ask for.</summary>
internal sealed class DiscordThreads(
    DiscordRest rest,
    DirectPlaces directs,
    OwnThreads threads,
    DiscordRefusals refusals
)
{
    private const int MostTitle = 100;

    /// <returns>The message in its thread; as it was, where it asks for none or none may be opened.</returns>
    public async Task<MessageRef> OpenAsync(ChatMessage message, MessageRef said, string channel, CancellationToken ct)
    {
        if (message.OpensThread is not { } title || said.At.Thread is not null || directs.PersonIn(channel) is not null)
            return said;
        var last = MessageParts.Ids(said)[^1];
        try
        {
            var thread = await rest.OpenThreadAsync(channel, last, FieldText.Label(title, MostTitle), ct);
            return Within(said, thread);
        }
        catch (DiscordException there) when (there.Code is DiscordCodes.ThreadThereAlready)
        {
            // Opened before an answer that was lost; a thread has the id of its message.
            return Within(said, last);
        }
        catch (DiscordException refusal)
        {
            // Said is said, with a thread or without one.
            refusals.Note(channel, refusal);
            return said;
        }
    }

    private MessageRef Within(MessageRef said, string thread)
    {
        threads.Opened(thread, said.At.Conversation);
        return said with { At = said.At with { Thread = thread } };
    }
}
