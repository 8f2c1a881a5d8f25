using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Adapters.Discord.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord.Saying;

/// <summary>From an input to its answer: kept, answered, said, done; in order for each person.</summary>
internal sealed partial class DiscordAnswers(
    DiscordInputs inputs,
    DiscordReplies replies,
    DiscordResponses responses,
    DiscordThreads threads,
    OpenForms forms,
    ThreadParents parents,
    IChatInbox inbox,
    IOptions<DiscordOptions> options,
    TimeProvider clock,
    ILogger<DiscordAnswers> log
)
{
    private readonly Turns keeping = new();
    private readonly Turns answering = new();

    public async Task CompleteAsync(ApiInteraction interaction, ChatInput.Completing typed, CancellationToken ct)
    {
        var reply = await inbox.AnswerAsync(typed, ct);
        await InTimeAsync(() => Reply(interaction, typed).SayAsync(reply, ct));
    }

    /// <summary>What opens it stays where it is, and may be pressed again.</summary>
    public Task OpenFormAsync(ApiInteraction interaction, ChatForm form, CancellationToken ct) =>
        InTimeAsync(() => responses.OpenFormAsync(interaction, DiscordForms.Render(form), ct));

    public Task WordsAsync(ChatInput heard, CancellationToken ct) =>
        InOrderAsync(
            heard,
            async input =>
            {
                var reply = await inbox.AnswerAsync(input, ct);
                var (said, done) = await replies.SayAsync(input, reply, ct);
                if (done)
                    await inbox.AnsweredAsync(input.In.EventId, said, ct);
            },
            ct
        );

    // The time to the deferral runs from the event, whoever is before it in the line.
    public async Task InteractAsync(ApiInteraction interaction, ChatInput input, CancellationToken ct)
    {
        var reply = Reply(interaction, input);
        TaskCompletionSource<ChatReply?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource said = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var handled = InOrderAsync(
            input,
            async _ =>
            {
                answer.TrySetResult(await inbox.AnswerAsync(input, ct));
                await said.Task;
            },
            ct,
            kept
        );
        _ = handled.ContinueWith(
            _ => answer.TrySetResult(null),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        try
        {
            await DeferWhenLateAsync(reply, answer.Task, kept.Task, ct);
            if (await answer.Task is { } found && await SayAsync(reply, input, found, ct) is (var message, true))
                await inbox.AnsweredAsync(input.In.EventId, message, ct);
        }
        finally
        {
            said.TrySetResult();
        }
        await handled;
    }

    // A deferral tells Discord that it was heard, so it waits for the keeping too.
    private async Task DeferWhenLateAsync(InteractionReply reply, Task answer, Task kept, CancellationToken ct)
    {
        using var early = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var late = Task.Delay(options.Value.DeferAfter, clock, early.Token);
        if (await Task.WhenAny(answer, late) == late && await Task.WhenAny(answer, kept) == kept)
            await InTimeAsync(() => reply.DeferAsync(ct));
        await early.CancelAsync();
    }

    /// <returns>What was said, and whether the input is done.</returns>
    private async Task<(MessageRef? Said, bool Done)> SayAsync(
        InteractionReply reply,
        ChatInput input,
        ChatReply found,
        CancellationToken ct
    )
    {
        MessageRef? said = null;
        if (await InTimeAsync(async () => said = await reply.SayAsync(found, ct)))
            return (said, true);
        // Discord has told the person that it failed. What was answered is said as a message; directly, if only they may
        // read it: they have just asked for it.
        return await replies.SayAsync(input, found, ct, inputs.AnswersPrivately(input));
    }

    /// <returns>False: Discord takes no response any more.</returns>
    private async Task<bool> InTimeAsync(Func<Task> respondAsync)
    {
        try
        {
            await respondAsync();
            return true;
        }
        catch (DiscordException refusal) when (refusal.IsTooLate)
        {
            Log.TooLate(log, refusal.Code);
            return false;
        }
    }

    // Kept in the order heard, and then answered in that order; what is known already goes no further.
    private async Task InOrderAsync(
        ChatInput heard,
        Func<ChatInput, Task> answerAsync,
        CancellationToken ct,
        TaskCompletionSource? kept = null
    )
    {
        var person = heard.In.From.Id;
        var answered = Task.CompletedTask;
        await keeping.RunAsync(
            person,
            async () =>
            {
                var input = await parents.PlacedAsync(heard, ct);
                if (!await inbox.KeepAsync(input, ct))
                    return;
                kept?.TrySetResult();
                answered = answering.RunAsync(person, () => answerAsync(input));
            }
        );
        await answered;
    }

    private InteractionReply Reply(ApiInteraction interaction, ChatInput input) =>
        new(interaction, input, inputs.AnswersPrivately(input), responses, threads, forms);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord: an answer came too late for its interaction ({Code})")]
        public static partial void TooLate(ILogger logger, int code);
    }
}
