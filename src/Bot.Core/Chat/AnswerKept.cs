using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Chat;

/// <summary>After a start: answers what was heard and kept but not answered, if it is younger than a day.</summary>
public sealed partial class AnswerKept(
    IKeptInputs kept,
    IChatInbox inbox,
    ChatPlatforms platforms,
    TimeProvider clock,
    ILogger<AnswerKept> log
)
{
    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var input in await kept.UnansweredAsync(clock.GetUtcNow() - Young, ct))
            if (Read(input) is { } heard)
                await TryAsync(heard, ct);
            else
                await kept.AnsweredAsync(input.EventId, clock.GetUtcNow(), ct);
    }

    // Written by another version, or damaged: one input must not keep the bot from starting.
    private ChatInput? Read(KeptInput input)
    {
        try
        {
            return ChatJson.ReadInput(input.Payload);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(log, exception, input.EventId);
            return null;
        }
    }

    // A platform that cannot be reached now, or will not have it, must not keep the bot from starting either.
    private async Task TryAsync(ChatInput heard, CancellationToken ct)
    {
        try
        {
            await AnswerAsync(heard, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotAnswered(log, exception, heard.In.At.Platform, heard.In.EventId);
        }
    }

    private async Task AnswerAsync(ChatInput heard, CancellationToken ct)
    {
        if (platforms.Find(heard.In.At.Platform) is not { } adapter)
            return;
        Log.Again(log, heard.In.At.Platform, heard.In.EventId);
        var reply = await inbox.AnswerAsync(heard, ct);
        var pressed = reply is ChatReply.Replace ? (heard as ChatInput.Acted)?.On : null;
        MessageRef? sent = null;
        foreach (var (part, message) in Messages(reply).Index())
        {
            if (part is 0 && pressed is not null && await adapter.EditAsync(pressed, message, ct))
                continue;
            var place = await adapter.OpenAsync(Place(heard, reply), ct);
            var arrived = await SayAsync(
                adapter,
                place,
                message,
                SendKey.ForAnswer(part is 0 ? heard.In.EventId : $"{heard.In.EventId}/{part}"),
                heard,
                ct
            );
            if (arrived is SendOutcome.NotSent or SendOutcome.InDoubt)
                return;
            sent ??= (arrived as SendOutcome.Sent)?.Message;
        }
        await inbox.AnsweredAsync(heard.In.EventId, sent, ct);
    }

    // It may have been said before the stop, without being noted.
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

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "An input from before the start could not be answered; the next start tries again: {Platform} {EventId}."
        )]
        public static partial void NotAnswered(ILogger logger, Exception exception, string platform, string eventId);

        [LoggerMessage(LogLevel.Information, "Answering an input from before the start: {Platform} {EventId}.")]
        public static partial void Again(ILogger logger, string platform, string eventId);

        [LoggerMessage(LogLevel.Error, "An input from before the start cannot be read and is left out: {EventId}.")]
        public static partial void Unreadable(ILogger logger, Exception exception, string eventId);
    }
}
