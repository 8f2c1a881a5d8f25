using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack;

/// <summary>
/// From an envelope to its answer: kept, acknowledged, answered, said, done; in order for each person. Only what
/// somebody types in a menu, and a form that cannot be taken, are acknowledged with their answer.
/// </summary>
internal sealed partial class SlackHearing(
    SlackInputs inputs,
    SlackReplies replies,
    SlackAdapter adapter,
    OpenForms forms,
    DirectPlaces directs,
    MissedMessages missed,
    SlackManagers managers,
    SlackApi api,
    IChatInbox inbox,
    CommandCatalog commands,
    TimeProvider clock,
    ILogger<SlackHearing> log
) : ISlackEnvelopes
{
    /// <summary>Slack waits three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Turns keeping = new();
    private readonly Turns answering = new();
    private readonly Once unknown = new();
    private readonly Errands errands = new((kind, broken) => Failed(log, kind, broken), clock);

    public Task<AckBody?> KeepAsync(SlackEnvelope envelope, CancellationToken ct)
    {
        try
        {
            return envelope.Kind switch
            {
                SlackKind.Command => HearAsync(Read(envelope, PayloadJson.Default.SlashCommand), envelope.Id, ct),
                SlackKind.Interaction => HearAsync(Read(envelope, PayloadJson.Default.Interaction), envelope.Id, ct),
                _ => HearAsync(Read(envelope, PayloadJson.Default.EventTold), envelope.Id, ct),
            };
        }
        catch (Exception strange) when (strange is JsonException or FormatException)
        {
            Log.NotRead(log, envelope.Kind, strange.GetType().Name);
            return Nothing;
        }
    }

    /// <summary>A new connection knows nothing of what was said before it.</summary>
    public void CatchUp(CancellationToken ct) =>
        errands.Run("the history", () => missed.ReadAsync((message, channel) => Again(message, channel, ct), ct), ct);

    public Task DoneAsync() => errands.DoneAsync();

    private static Task<AckBody?> Nothing => Task.FromResult<AckBody?>(null);

    private void Again(ApiMessage message, string channel, CancellationToken ct)
    {
        if (inputs.Said(message, channel, null) is { } input)
            errands.Run("missed words", () => KeepAsync(new SlackAsked(input), ct), ct);
    }

    private Task<AckBody?> HearAsync(EventTold told, string id, CancellationToken ct)
    {
        switch (told.Event.Type)
        {
            case "app_home_opened" when told.Event is { User: { } user, Channel: { } channel }:
                directs.Remember(inputs.User(told.TeamId, user, null), channel);
                if (told.Event.Tab is not "messages")
                    errands.Run(
                        "the home page",
                        () => HomeAsync(inputs.OpenedHome(told.Event, told.TeamId, id), ct),
                        ct
                    );
                return Nothing;
            case "message" or "app_mention":
                return inputs.Of(told.Event, told.TeamId) is { } input ? KeepAsync(new SlackAsked(input), ct) : Nothing;
            case "reaction_added" or "reaction_removed" or "member_joined_channel" or "member_left_channel":
                return Nothing;
            default:
                Unknown(told.Event.Type);
                return Nothing;
        }
    }

    private Task<AckBody?> HearAsync(SlashCommand typed, string id, CancellationToken ct)
    {
        var person = inputs.User(typed.TeamId, typed.UserId, typed.UserName);
        return KeepAsync(
            person,
            async () =>
            {
                var input = inputs.Of(typed, id, await IsOursAsync(person, typed.ChannelId ?? "", ct));
                SlackAsked asked = new(input, typed.ResponseUrl, typed.TriggerId);
                if (input is not ChatInput.Commanded words || SlackSearch.For(words, commands) is not { } menu)
                    return asked;
                errands.Run("a menu", () => api.RespondAsync(typed.ResponseUrl ?? "", menu, true, false, ct), ct);
                return null;
            },
            ct
        );
    }

    private Task<AckBody?> HearAsync(Interaction pressed, string id, CancellationToken ct)
    {
        switch (inputs.Of(pressed, id))
        {
            case null:
                if (pressed.Type is not "view_closed")
                    Unknown(pressed.Type);
                return Nothing;
            case ChatInput.Completing completing:
                return SuggestAsync(completing, ct);
            case var heard:
                var place = inputs.Place(pressed);
                SlackAsked asked = new(
                    SlackInputs.Meant(heard),
                    pressed.ResponseUrl ?? place.ResponseUrl,
                    pressed.TriggerId
                )
                {
                    OnPrivate = (pressed.Container?.IsEphemeral ?? false) || place.ResponseUrl is not null,
                    AtHome = place.Home,
                };
                if (place.Direct)
                    directs.Remember(heard.In.From, place.Channel);
                if (heard is ChatInput.Acted acted && forms.Find(acted.Action) is { } form)
                {
                    errands.Run("a form", () => replies.AskAsync(asked, form, ct), ct);
                    return Nothing;
                }
                // A form is never the answer to a form.
                return pressed.Type is "view_submission"
                    ? SubmitAsync(asked with { Trigger = null }, ct)
                    : KeepAsync(asked, ct);
        }
    }

    private async Task<AckBody?> SuggestAsync(ChatInput.Completing typed, CancellationToken ct)
    {
        var answer = inbox.AnswerAsync(typed, ct);
        await Task.WhenAny(answer, Task.Delay(Patience, clock, ct));
        return SlackSearch.Options(
            answer.IsCompletedSuccessfully && answer.Result is ChatReply.Suggest suggest ? suggest : new([])
        );
    }

    private async Task<AckBody?> SubmitAsync(SlackAsked asked, CancellationToken ct)
    {
        TaskCompletionSource<AckBody?> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await KeepAsync(asked, ct, answered);
        await Task.WhenAny(answered.Task, Task.Delay(Patience, clock, ct));
        // Whoever is first decides: what comes later is said as a message.
        answered.TrySetResult(null);
        return await answered.Task;
    }

    private Task<AckBody?> KeepAsync(
        SlackAsked asked,
        CancellationToken ct,
        TaskCompletionSource<AckBody?>? early = null
    ) => KeepAsync(asked.Input.In.From, () => Task.FromResult<SlackAsked?>(asked), ct, early);

    // Kept in the order heard, and then answered in that order; what is known already goes no further.
    private async Task<AckBody?> KeepAsync(
        ChatUser person,
        Func<Task<SlackAsked?>> read,
        CancellationToken ct,
        TaskCompletionSource<AckBody?>? early = null
    )
    {
        await keeping.RunAsync(
            person.Id,
            async () =>
            {
                if (await read() is { } asked && await inbox.KeepAsync(asked.Input, ct))
                    errands.Run(
                        "an input",
                        () => answering.RunAsync(person.Id, () => AnswerAsync(asked, early, ct)),
                        ct
                    );
                else
                    early?.TrySetResult(null);
            }
        );
        return null;
    }

    private async Task AnswerAsync(SlackAsked asked, TaskCompletionSource<AckBody?>? early, CancellationToken ct)
    {
        var reply = await inbox.AnswerAsync(await managers.WithRoleAsync(asked.Input, ct), ct);
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
            var channel = asked.Input.In.At.Conversation;
            var again = inputs.OpenedHome(asked.Input.In.From, channel, asked.Input.In.EventId);
            await HomeAsync(again, ct);
        }
    }

    private async Task HomeAsync(ChatInput opened, CancellationToken ct) =>
        await replies.SayAsync(new(opened), await inbox.AnswerAsync(opened, ct), ct);

    // Sentences below fields that the form has.
    private static Dictionary<string, string> Errors(ChatReply.Refuse refuse) =>
        refuse
            .Again.Fields.Where(field => field.Name.Length > 0 && refuse.Reasons.ContainsKey(field.Name))
            .ToDictionary(field => field.Name, field => refuse.Reasons[field.Name]);

    // A command can be typed between two people as well, where the bot is not.
    private async Task<bool> IsOursAsync(ChatUser person, string channel, CancellationToken ct)
    {
        if (!SlackPlace.IsDirect(channel))
            return false;
        try
        {
            return await adapter.ChannelAsync(ChatAddress.DirectTo(person), Urgency.Reply, ct) == channel;
        }
        catch (Exception fault) when (fault is SlackException or WireException)
        {
            return true;
        }
    }

    private void Unknown(string type)
    {
        if (unknown.Is(type))
            Log.NotKnown(log, type);
    }

    private static void Failed(ILogger log, string kind, Exception broken)
    {
        if (broken is SlackException)
            Log.Refused(log, kind, broken.Message);
        else
            Log.Broke(log, broken, kind);
    }

    private static T Read<T>(SlackEnvelope envelope, JsonTypeInfo<T> type) =>
        envelope.Payload.Deserialize(type) ?? throw new JsonException("No payload.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: an envelope of kind {Kind} could not be read ({Why})")]
        public static partial void NotRead(ILogger logger, SlackKind kind, string why);

        [LoggerMessage(LogLevel.Information, "Slack: {Type} is none of ours; said once")]
        public static partial void NotKnown(ILogger logger, string type);

        [LoggerMessage(LogLevel.Warning, "Slack: the answer to {Kind} was refused. {Reason}")]
        public static partial void Refused(ILogger logger, string kind, string reason);

        [LoggerMessage(LogLevel.Error, "Slack: {Kind} could not be answered")]
        public static partial void Broke(ILogger logger, Exception cause, string kind);
    }
}
