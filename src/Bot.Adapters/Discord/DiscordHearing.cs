using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Discord.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>
/// From an event to its answer: kept, answered, said, done; in order for each person, and never in the way of the
/// gateway.
/// </summary>
internal sealed partial class DiscordHearing(
    DiscordInputs inputs,
    DiscordReplies replies,
    DiscordRest rest,
    DiscordAdapter adapter,
    OpenForms forms,
    DirectPlaces directs,
    MissedMessages missed,
    IChatInbox inbox,
    IOptions<DiscordOptions> options,
    TimeProvider clock,
    ILogger<DiscordHearing> log
)
{
    private readonly Turns keeping = new();
    private readonly Turns answering = new();

    /// <param name="data">Good during the call only.</param>
    public void Hear(string type, ReadOnlyMemory<byte> data, CancellationToken ct)
    {
        try
        {
            switch (type)
            {
                case "INTERACTION_CREATE":
                    Hear(Read(data, ApiJson.Default.ApiInteraction), ct);
                    break;
                case "MESSAGE_CREATE":
                    Hear(Read(data, ApiJson.Default.ApiMessage), edited: false, ct);
                    break;
                case "MESSAGE_UPDATE":
                    Hear(Read(data, ApiJson.Default.ApiMessage), edited: true, ct);
                    break;
                case "MESSAGE_DELETE":
                    var gone = Read(data, ApiJson.Default.ApiDeleted);
                    if (gone.GuildId is null && directs.PersonIn(gone.ChannelId) is { } author)
                        Guard(type, () => WordsAsync(DiscordInputs.OfDeleted(gone, author), ct));
                    break;
            }
        }
        catch (Exception strange) when (strange is JsonException or FormatException)
        {
            Log.NotRead(log, type, strange.GetType().Name);
        }
    }

    /// <summary>A new session knows nothing of what was said before it.</summary>
    public void CatchUp(CancellationToken ct) =>
        Guard("the history", () => missed.ReadAsync(message => Hear(message, edited: false, ct), ct));

    private void Hear(ApiMessage message, bool edited, CancellationToken ct)
    {
        if (inputs.Of(message, edited) is not { } input)
            return;
        if (input.In.Direct)
            directs.Remember(input.In.From, message.ChannelId);
        Guard("words", () => WordsAsync(input, ct));
    }

    private void Hear(ApiInteraction interaction, CancellationToken ct)
    {
        switch (inputs.Of(interaction))
        {
            case null:
                Log.NotKnown(log, interaction.Type);
                break;
            case ChatInput.Completing completing:
                Guard("completion", () => CompleteAsync(interaction, completing, ct));
                break;
            case ChatInput.Acted acted when forms.Find(acted.Action) is { } form:
                Guard("form", () => rest.OpenFormAsync(interaction, DiscordForms.Render(form), ct));
                break;
            case var input:
                if (input.In.Direct)
                    directs.Remember(input.In.From, input.In.At.Conversation);
                Guard("interaction", () => InteractAsync(interaction, input, ct));
                break;
        }
    }

    private async Task CompleteAsync(ApiInteraction interaction, ChatInput.Completing typed, CancellationToken ct) =>
        await Reply(interaction, typed).SayAsync(await inbox.AnswerAsync(typed, ct), ct);

    private Task WordsAsync(ChatInput input, CancellationToken ct) =>
        InOrderAsync(
            input,
            async () =>
            {
                var reply = await inbox.AnswerAsync(input, ct);
                var (said, done) = await replies.SayAsync(input, reply, ct);
                if (done)
                    await inbox.AnsweredAsync(input.In.EventId, said, ct);
            },
            ct
        );

    // The time to the deferral runs from the event, whoever is before it in the line.
    private async Task InteractAsync(ApiInteraction interaction, ChatInput input, CancellationToken ct)
    {
        var reply = Reply(interaction, input);
        TaskCompletionSource<ChatReply?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource said = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var handled = InOrderAsync(
            input,
            async () =>
            {
                answer.TrySetResult(await inbox.AnswerAsync(input, ct));
                await said.Task;
            },
            ct
        );
        _ = handled.ContinueWith(
            _ => answer.TrySetResult(null),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        try
        {
            await DeferWhenLateAsync(reply, answer.Task, ct);
            if (await answer.Task is { } found)
                await inbox.AnsweredAsync(input.In.EventId, await SayAsync(reply, input, found, ct), ct);
        }
        finally
        {
            said.TrySetResult();
        }
        await handled;
    }

    private async Task DeferWhenLateAsync(InteractionReply reply, Task answer, CancellationToken ct)
    {
        using var early = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var late = Task.Delay(options.Value.DeferAfter, clock, early.Token);
        if (await Task.WhenAny(answer, late) == late && !ct.IsCancellationRequested)
            await reply.DeferAsync(ct);
        await early.CancelAsync();
    }

    private async Task<MessageRef?> SayAsync(
        InteractionReply reply,
        ChatInput input,
        ChatReply found,
        CancellationToken ct
    )
    {
        try
        {
            return await reply.SayAsync(found, ct);
        }
        catch (DiscordException refusal)
            when (refusal.Code is DiscordCodes.UnknownInteraction or DiscordCodes.UnknownWebhook)
        {
            // Discord has told the person that it failed. What was answered is said as a message, if nobody else reads it.
            Log.TooLate(log, refusal.Code);
            return input.In.Direct ? (await replies.SayAsync(input, found, ct)).Said : null;
        }
    }

    // Kept in the order heard, and then answered in that order; what is known already goes no further.
    private async Task InOrderAsync(ChatInput input, Func<Task> answerAsync, CancellationToken ct)
    {
        var person = input.In.From.Id;
        var answered = Task.CompletedTask;
        await keeping.RunAsync(
            person,
            async () =>
            {
                if (await inbox.KeepAsync(input, ct))
                    answered = answering.RunAsync(person, answerAsync);
            }
        );
        await answered;
    }

    private InteractionReply Reply(ApiInteraction interaction, ChatInput input) =>
        new(interaction, input, inputs.AnswersPrivately(input), rest, adapter, forms);

    /// <summary>A doorway where exceptions end: the connection hears on.</summary>
    private void Guard(string kind, Func<Task> work) => _ = GuardedAsync(kind, work);

    private async Task GuardedAsync(string kind, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The bot stops; what was kept is answered after the next start.
        }
        catch (Exception broken)
        {
            Log.Broke(log, broken, kind);
        }
    }

    private static T Read<T>(ReadOnlyMemory<byte> data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data.Span, type) ?? throw new JsonException("No data.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord: an event {Type} could not be read ({Why})")]
        public static partial void NotRead(ILogger logger, string type, string why);

        [LoggerMessage(LogLevel.Warning, "Discord: an interaction of kind {Type} is none of ours")]
        public static partial void NotKnown(ILogger logger, int type);

        [LoggerMessage(LogLevel.Warning, "Discord: an answer came too late for its interaction ({Code})")]
        public static partial void TooLate(ILogger logger, int code);

        [LoggerMessage(LogLevel.Error, "Discord: {Kind} could not be answered")]
        public static partial void Broke(ILogger logger, Exception cause, string kind);
    }
}
