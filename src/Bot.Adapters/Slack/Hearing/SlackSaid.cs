using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>What people write at Slack, as the conversation hears it.</summary>
internal sealed class SlackSaid(SlackCircumstances circumstances, SharedFiles files, SlackIdentity identity)
{
    // Slack's own voice, which is marked as a person's.
    private const string Slackbot = "USLACKBOT";

    /// <returns>Null: not for the bot, its own or another bot's, or empty.</returns>
    public ChatInput? Of(SlackEvent said, string? team) =>
        said.Subtype switch
        {
            null or "file_share" or "thread_broadcast" => Of(Message(said), said.Channel, team),
            "message_changed" when said.Message is { Edited: not null } now && now.Text != said.PreviousMessage?.Text =>
                Corrected(now, said.Channel, team, Plain(now), $"e:{said.Channel}:{now.Ts}:{now.Edited.Ts}"),
            "message_deleted" when said.PreviousMessage is { } gone => Corrected(
                gone,
                said.Channel,
                team,
                "",
                $"x:{said.Channel}:{gone.Ts}:"
            ),
            _ => null,
        };

    /// <summary>A message of an event or of the history.</summary>
    public ChatInput? Of(ApiMessage message, string? channel, string? team)
    {
        if (!IsHeard(message, channel))
            return null;
        var heard = Heard($"m:{channel}:{message.Ts}", message, channel!, team);
        var words = Plain(message);
        if (message.Files is { Count: > 0 } shared)
            return new ChatInput.Shared(heard, words, [.. shared.Select(files.Of)]);
        return words.Length is 0
            ? null
            : new ChatInput.Said(
                heard,
                words,
                new(heard.At, message.Ts!),
                Parent(message, heard.At),
                Named: heard is { Direct: false, At.Thread: null } && Names(message)
            );
    }

    private ChatInput.Said? Corrected(ApiMessage message, string? channel, string? team, string words, string id)
    {
        if (!IsHeard(message, channel))
            return null;
        var heard = Heard(id, message, channel!, team);
        return new(heard, words, new(heard.At, message.Ts!), Parent(message, heard.At), Corrects: true);
    }

    private Circumstances Heard(string id, ApiMessage message, string channel, string? team) =>
        circumstances.Of(
            $"slack:{id}",
            circumstances.User(team, message.User!, null),
            new(SlackIdentity.Platform, channel, message.ThreadTs == message.Ts ? null : message.ThreadTs),
            SlackPlace.IsDirect(channel),
            SlackTime.At(message.Ts)
        );

    // A person's: in channels what mentions the bot, or answers in a thread that it began.
    private bool IsHeard(ApiMessage message, string? channel) =>
        channel is not null
        && message is { User: { } user, BotId: null, Ts: not null }
        && user != identity.UserId
        && user is not Slackbot
        && (
            SlackPlace.IsDirect(channel)
            || (message.ThreadTs is not null && (message.ParentUserId ?? identity.UserId) == identity.UserId)
            || Names(message)
        );

    private bool Names(ApiMessage message) =>
        message.Text?.Contains($"<@{identity.UserId}", StringComparison.Ordinal) ?? false;

    private string Plain(ApiMessage message) =>
        SlackMarkup.Plain(SlackEmoji.InWords(message.Text ?? "", message.Blocks), identity.UserId);

    private static MessageRef? Parent(ApiMessage message, ChatAddress at) =>
        at.Thread is { } parent && parent != message.Ts ? new(at, parent) : null;

    private static ApiMessage Message(SlackEvent said) =>
        new(
            null,
            null,
            said.Ts,
            said.User,
            said.BotId,
            null,
            said.Text,
            said.ThreadTs,
            said.ParentUserId,
            null,
            said.Files,
            null,
            said.Blocks
        );
}
