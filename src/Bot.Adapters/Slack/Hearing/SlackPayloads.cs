using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adapters.Slack.Api;

namespace Bot.Adapters.Slack.Hearing;

// What Slack tells of people, as far as it is used here.

/// <summary>A slash command.</summary>
internal sealed record SlashCommand(
    string? TeamId,
    string? ChannelId,
    string UserId,
    string? UserName,
    string Command,
    string? Text,
    string? ResponseUrl,
    string? TriggerId
);

/// <summary>A press, a choice, a form that was sent, somebody typing in a menu, or a message shortcut.</summary>
/// <param name="Value">Of <c>block_suggestion</c>: what was typed.</param>
internal sealed record Interaction(
    string Type,
    Named? Team,
    Presser User,
    string? TriggerId,
    string? ResponseUrl,
    Container? Container,
    Named? Channel,
    ApiMessage? Message,
    IReadOnlyList<Filled>? Actions,
    FilledState? State,
    FilledView? View,
    string? CallbackId,
    string? MessageTs,
    string? ActionId,
    string? Value
);

internal sealed record Named(string? Id, string? Name);

internal sealed record Presser(string Id, string? Username, string? Name, string? TeamId);

/// <param name="Type"><c>message</c> or <c>view</c>.</param>
internal sealed record Container(
    string? Type,
    string? MessageTs,
    string? ChannelId,
    string? ThreadTs,
    bool IsEphemeral
);

/// <summary>A control as it was pressed or filled in; which members it has depends on its kind.</summary>
internal sealed record Filled(
    string? Type,
    string? ActionId,
    string? BlockId,
    string? Value,
    Chosen? SelectedOption,
    IReadOnlyList<Chosen>? SelectedOptions,
    string? SelectedDate,
    string? SelectedTime
)
{
    public IReadOnlyList<string> Values =>
        SelectedOptions is { } several ? [.. several.Select(option => option.Value ?? "")]
        : (SelectedOption?.Value ?? SelectedDate ?? SelectedTime ?? Value) is { } one ? [one]
        : [];
}

internal sealed record Chosen(string? Value);

/// <param name="Values">By block, then by control.</param>
internal sealed record FilledState(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Filled>>? Values);

internal sealed record FilledView(
    string? Id,
    string? Type,
    string? CallbackId,
    string? PrivateMetadata,
    FilledState? State
);

/// <summary>An event with what is told around it.</summary>
/// <param name="Event">Null: Slack tells of the telling itself, such as <c>app_rate_limited</c>.</param>
internal sealed record EventTold(string? Type, string? EventId, string? TeamId, SlackEvent? Event);

/// <param name="Tab">Of <c>app_home_opened</c>.</param>
/// <param name="Message">The message as it is now, of <c>message_changed</c>.</param>
/// <param name="PreviousMessage">As it was.</param>
internal sealed record SlackEvent(
    string Type,
    string? Subtype,
    string? User,
    string? Team,
    string? BotId,
    string? Channel,
    string? Text,
    string? Ts,
    string? ThreadTs,
    string? ParentUserId,
    string? EventTs,
    string? DeletedTs,
    string? Tab,
    IReadOnlyList<ApiFile>? Files,
    JsonElement? Blocks,
    ApiMessage? Message,
    ApiMessage? PreviousMessage
);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(EventTold))]
internal sealed partial class PayloadJson : JsonSerializerContext;
