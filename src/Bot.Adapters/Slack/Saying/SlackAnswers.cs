using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Saying;

/// <summary>From an input to its answer: kept, answered, said, done; in order for each person.</summary>
internal sealed partial class SlackAnswers(
    SlackInputs inputs,
    SlackReplies replies,
    CommandPlaces places,
    SlackManagers managers,
    IChatInbox inbox,
    TimeProvider clock,
    ILogger<SlackAnswers> log
)
{
    /// <summary>Slack waits three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Turns keeping = new();
    private readonly Turns answering = new();
    private readonly Errands errands = new((kind, broken) => Failed(log, kind, broken), clock);

    /// <summary>Begins what nobody waits for.</summary>
    public void Begin(string kind, Func<Task> work, CancellationToken ct) => errands.Run(kind, work, ct);

    /// <summary>Completes when all that was begun is done, or hangs.</summary>
    public Task DoneAsync() => errands.DoneAsync();

    /// <returns>What is acknowledged: options, which may be none.</returns>
    public async Task<AckBody?> SuggestAsync(ChatInput.Completing typed, CancellationToken ct)
    {
        var answer = inbox.AnswerAsync(typed, ct);
        await Task.WhenAny(answer, Task.Delay(Patience, clock, ct));
        return SlackSearch.Options(
            answer.IsCompletedSuccessfully && answer.Result is ChatReply.Suggest suggest ? suggest : new([])
        );
    }

    /// <returns>What is acknowledged: what a form lacks; null: nothing, or it is not known in time.</returns>
    public async Task<AckBody?> SubmitAsync(SlackAsked asked, CancellationToken ct)
    {
        TaskCompletionSource<AckBody?> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await KeepAsync(asked, ct, answered);
        await Task.WhenAny(answered.Task, Task.Delay(Patience, clock, ct));
        // Whoever is first decides: what comes later is said as a message.
        answered.TrySetResult(null);
        return await answered.Task;
    }

    /// <summary>Kept in the order heard, and then answered in that order; what is known already goes no further.</summary>
    public async Task<AckBody?> KeepAsync(
        SlackAsked asked,
        CancellationToken ct,
        TaskCompletionSource<AckBody?>? early = null
    )
    {
        var person = asked.Input.In.From.Id;
        await keeping.RunAsync(
            person,
            async () =>
            {
                if (await inbox.KeepAsync(asked.Input, ct))
                    Begin("an input", () => answering.RunAsync(person, () => AnswerAsync(asked, early, ct)), ct);
                else
                    early?.TrySetResult(null);
            }
        );
        return null;
    }

    public async Task OpenHomeAsync(ChatInput opened, CancellationToken ct) =>
        await replies.SayAsync(new(opened), await inbox.AnswerAsync(opened, ct), ct);

    private async Task AnswerAsync(SlackAsked kept, TaskCompletionSource<AckBody?>? early, CancellationToken ct)
    {
        var asked = kept with { Input = await managers.WithRoleAsync(await places.KnownAsync(kept.Input, ct), ct) };
        var reply = await inbox.AnswerAsync(asked.Input, ct);
        if (
            reply is ChatReply.Refuse refuse
            && Errors(refuse) is { Count: > 0 } errors
            && early?.TrySetResult(AckBody.Refuse(errors)) is true
        )
        {
            await inbox.AnsweredAsync(asked.Input.In.EventId, null, ct);
            return;
        }
        early?.TrySetResult(null);
        var (said, done) = await replies.SayAsync(asked, reply, ct);
        if (done)
            await inbox.AnsweredAsync(asked.Input.In.EventId, said, ct);
        // The page shows what it was pressed for.
        if (asked.AtHome)
        {
            var (from, at, id) = (asked.Input.In.From, asked.Input.In.At, asked.Input.In.EventId);
            await OpenHomeAsync(inputs.OpenedHome(from, at.Conversation, id), ct);
        }
    }

    // Sentences below fields that the form has.
    private static Dictionary<string, string> Errors(ChatReply.Refuse refuse) =>
        refuse
            .Again.Fields.Where(field => field.Name.Length > 0 && refuse.Reasons.ContainsKey(field.Name))
            .ToDictionary(field => field.Name, field => refuse.Reasons[field.Name]);

    private static void Failed(ILogger log, string kind, Exception broken)
    {
        if (broken is SlackException or WireException)
            Log.Refused(log, kind, broken.Message);
        else
            Log.Broke(log, broken, kind);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: the answer to {Kind} was refused. {Reason}")]
        public static partial void Refused(ILogger logger, string kind, string reason);

        [LoggerMessage(LogLevel.Error, "Slack: {Kind} could not be answered")]
        public static partial void Broke(ILogger logger, Exception cause, string kind);
    }
}
