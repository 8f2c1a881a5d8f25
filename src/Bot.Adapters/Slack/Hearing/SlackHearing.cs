using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Sockets;
using Bot.Adapters.Slack.Saying;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>
/// Hears Slack's envelopes and hands them on; acknowledged when they are kept. Only what somebody types in a menu, and a form
/// that cannot be taken, are acknowledged with their answer.
/// </summary>
internal sealed partial class SlackHearing(
    SlackInputs inputs,
    SlackSaid said,
    SlackAnswers answers,
    SlackReplies replies,
    CommandPlaces places,
    OpenForms forms,
    DirectPlaces directs,
    MissedMessages missed,
    CommandCatalog commands,
    ILogger<SlackHearing> log
) : ISlackEnvelopes
{
    private readonly Once unknown = new();

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
        answers.Begin("the history", () => missed.ReadAsync((message, channel) => Again(message, channel, ct), ct), ct);

    public Task DoneAsync() => answers.DoneAsync();

    private static Task<AckBody?> Nothing => Task.FromResult<AckBody?>(null);

    private void Again(ApiMessage message, string channel, CancellationToken ct)
    {
        if (said.Of(message, channel, null) is { } input)
            answers.Begin("missed words", () => KeepAsync(input, ct), ct);
    }

    private Task<AckBody?> HearAsync(EventTold told, string id, CancellationToken ct)
    {
        if (told.Event is not { Type: { } type } happened)
        {
            Unknown(told.Type ?? "none");
            return Nothing;
        }
        switch (type)
        {
            case "app_home_opened" when happened is { User: { } user, Channel: { } channel }:
                var person = inputs.User(told.TeamId, user, null);
                directs.Remember(person, channel);
                if (happened.Tab is not "messages")
                    answers.Begin(
                        "the home page",
                        () => answers.OpenHomeAsync(inputs.OpenedHome(person, channel, id), ct),
                        ct
                    );
                return Nothing;
            case "message" or "app_mention":
                return said.Of(happened, told.TeamId) is { } input ? KeepAsync(input, ct) : Nothing;
            case "reaction_added" or "reaction_removed" or "member_joined_channel" or "member_left_channel":
                return Nothing;
            default:
                Unknown(type);
                return Nothing;
        }
    }

    private Task<AckBody?> KeepAsync(ChatInput words, CancellationToken ct)
    {
        // Where the bot hears words between two, it is one of them.
        if (words.In.Direct)
            directs.Remember(words.In.From, words.In.At.Conversation);
        return answers.KeepAsync(new(words), ct);
    }

    private Task<AckBody?> HearAsync(SlashCommand typed, string id, CancellationToken ct)
    {
        SlackAsked asked = new(inputs.Of(typed, id), typed.ResponseUrl, typed.TriggerId);
        if (asked.Input is not ChatInput.Commanded words || SlackSearch.For(words, commands) is not { } menu)
            return answers.KeepAsync(asked, ct);
        answers.Begin("a menu", () => OfferAsync(asked, menu, ct), ct);
        return Nothing;
    }

    private async Task OfferAsync(SlackAsked asked, RenderedMessage menu, CancellationToken ct) =>
        await replies.OfferAsync(asked with { Input = await places.KnownAsync(asked.Input, ct) }, menu, ct);

    private Task<AckBody?> HearAsync(Interaction pressed, string id, CancellationToken ct)
    {
        switch (inputs.Of(pressed, id))
        {
            case null:
                if (pressed.Type is not "view_closed")
                    Unknown(pressed.Type);
                return Nothing;
            case ChatInput.Completing completing:
                return answers.SuggestAsync(completing, ct);
            case var heard:
                return HearAsync(pressed, heard, ct);
        }
    }

    private Task<AckBody?> HearAsync(Interaction pressed, ChatInput heard, CancellationToken ct)
    {
        var place = inputs.Place(pressed);
        SlackAsked asked = new(SlackInputs.Meant(heard), pressed.ResponseUrl ?? place.ResponseUrl, pressed.TriggerId)
        {
            OnPrivate = (pressed.Container?.IsEphemeral ?? false) || place.ResponseUrl is not null,
            AtHome = place.Home,
        };
        if (place.Direct)
            directs.Remember(heard.In.From, place.Channel);
        if (heard is ChatInput.Acted acted && forms.Find(acted.Action) is { } form)
        {
            answers.Begin("a form", () => replies.AskAsync(asked, form, ct), ct);
            return Nothing;
        }
        // A form is never the answer to a form.
        return pressed.Type is "view_submission"
            ? answers.SubmitAsync(asked with { Trigger = null }, ct)
            : answers.KeepAsync(asked, ct);
    }

    private void Unknown(string type)
    {
        if (unknown.Is(type))
            Log.NotKnown(log, type);
    }

    private static T Read<T>(SlackEnvelope envelope, JsonTypeInfo<T> type) =>
        envelope.Payload.Deserialize(type) ?? throw new JsonException("No payload.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: an envelope of kind {Kind} could not be read ({Why})")]
        public static partial void NotRead(ILogger logger, SlackKind kind, string why);

        [LoggerMessage(LogLevel.Information, "Slack: {Type} is none of ours; said once")]
        public static partial void NotKnown(ILogger logger, string type);
    }
}
