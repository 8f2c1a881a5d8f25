using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Chat.Inbox;

/// <summary>After a start: answers what was heard and kept but not answered, if it is younger than a day.</summary>
public sealed partial class AnswerKept(
    IKeptInputs kept,
    IChatInbox inbox,
    OwedAnswers owed,
    SayAnswer say,
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
        if (platforms.Find(heard.In.At.Platform) is null)
            return;
        Log.Again(log, heard.In.At.Platform, heard.In.EventId);
        var reply = await inbox.AnswerAsync(heard, ct);
        // Told when it was heard: at every start the same sentence would be one too many.
        if (owed.Broke(heard.In.EventId))
            owed.Said(heard.In.EventId);
        else
            await say.RunAsync(heard, reply, ct);
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "An input from before the start could not be answered yet: {Platform} {EventId}."
        )]
        public static partial void NotAnswered(ILogger logger, Exception exception, string platform, string eventId);

        [LoggerMessage(LogLevel.Information, "Answering an input from before the start: {Platform} {EventId}.")]
        public static partial void Again(ILogger logger, string platform, string eventId);

        [LoggerMessage(LogLevel.Error, "An input from before the start cannot be read and is left out: {EventId}.")]
        public static partial void Unreadable(ILogger logger, Exception exception, string eventId);
    }
}
