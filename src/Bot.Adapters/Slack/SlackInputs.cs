using Bot.Adapters.Slack.Api;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

/// <summary>What people do at Slack, as the conversation hears it.</summary>
internal sealed class SlackInputs(
    CommandCatalog commands,
    SharedFiles files,
    SlackIdentity identity,
    DirectPlaces directs,
    IOptions<SlackOptions> options,
    TimeProvider clock
)
{
    /// <summary>Words as they are typed: a subcommand, choices, pairs; nothing here knows any command.</summary>
    /// <param name="ours">Whether the channel is the person's conversation with the bot, where it is between two.</param>
    public ChatInput Of(SlashCommand typed, string id, bool ours)
    {
        var person = User(typed.TeamId, typed.UserId, typed.UserName);
        Circumstances heard = new(
            $"slack:i:{id}",
            person,
            new(SlackIdentity.Platform, typed.ChannelId ?? ""),
            Direct: ours,
            MayManage: ours,
            clock.GetUtcNow()
        )
        {
            Server = identity.TeamId,
        };
        var line = $"{CommandName(typed.Command)} {SlackMarkup.Plain(typed.Text ?? "", identity.UserId)}";
        return CommandLine.Read(commands, heard, line);
    }

    /// <returns>Null: not for the bot, its own or another bot's, or empty.</returns>
    public ChatInput? Of(SlackEvent said, string? team) =>
        said.Subtype switch
        {
            null or "file_share" or "thread_broadcast" => Said(
                new(
                    null,
                    null,
                    said.Ts,
                    said.User,
                    said.BotId,
                    null,
                    said.Text,
                    said.ThreadTs,
                    null,
                    null,
                    said.Files,
                    null,
                    null
                ),
                said.Channel,
                team
            ),
            "message_changed" when said.Message is { Edited: not null } now && now.Text != said.PreviousMessage?.Text =>
                Corrected(
                    now,
                    said.Channel,
                    team,
                    SlackMarkup.Plain(now.Text ?? "", identity.UserId),
                    "e",
                    now.Edited.Ts
                ),
            "message_deleted" when said.PreviousMessage is { } gone => Corrected(gone, said.Channel, team, "", "x", ""),
            _ => null,
        };

    /// <summary>A message of an event or of the history.</summary>
    public ChatInput? Said(ApiMessage message, string? channel, string? team)
    {
        if (channel is null || !IsAPersons(message))
            return null;
        var direct = SlackPlace.IsDirect(channel);
        if (!direct && !IsMeant(message))
            return null;
        var at = At(channel, message);
        Circumstances heard = new(
            $"slack:m:{channel}:{message.Ts}",
            User(team, message.User!, null),
            at,
            direct,
            MayManage: direct,
            SlackTime.At(message.Ts)
        )
        {
            Server = identity.TeamId,
        };
        var words = SlackMarkup.Plain(message.Text ?? "", identity.UserId);
        if (message.Files is { Count: > 0 } shared)
            return new ChatInput.Shared(heard, words, [.. shared.Select(files.Of)]);
        return words.Length is 0 ? null : new ChatInput.Said(heard, words, new(at, message.Ts!), Parent(message, at));
    }

    /// <returns>Null: a kind that this bot has none of.</returns>
    public ChatInput? Of(Interaction pressed, string id)
    {
        var place = Place(pressed);
        Circumstances heard = new(
            $"slack:i:{id}",
            User(pressed.User.TeamId ?? pressed.Team?.Id, pressed.User.Id, pressed.User.Name ?? pressed.User.Username),
            place.At,
            place.Direct,
            MayManage: place.Direct,
            clock.GetUtcNow()
        )
        {
            Server = identity.TeamId,
        };
        var on = place.On is { } ts ? new MessageRef(place.At, ts) : null;
        return pressed.Type switch
        {
            "block_actions" when pressed.Actions is [var action, ..] => new ChatInput.Acted(
                heard,
                MarkedAction.Read(action.ActionId ?? ""),
                FilledValues.Chosen(action, pressed.State ?? pressed.View?.State),
                on
            ),
            "view_submission" => new ChatInput.Acted(
                heard,
                MarkedAction.Read(pressed.View?.CallbackId ?? ""),
                FilledValues.OfForm(pressed.View?.State),
                on
            ),
            "message_action" => new ChatInput.Commanded(
                heard,
                ShortcutName(pressed.CallbackId ?? ""),
                new Dictionary<string, string>(),
                SlackMarkup.Plain(pressed.Message?.Text ?? "", identity.UserId)
            )
            {
                OnOwn = pressed.Message?.User == pressed.User.Id,
            },
            "block_suggestion" when SlackSearch.Read(pressed.ActionId) is var (command, argument) =>
                new ChatInput.Completing(heard, command, argument, pressed.Value ?? ""),
            _ => null,
        };
    }

    public ChatInput OpenedHome(SlackEvent opened, string? team, string id) =>
        OpenedHome(User(team, opened.User ?? "", null), opened.Channel ?? "", id);

    public ChatInput OpenedHome(ChatUser person, string channel, string id) =>
        new ChatInput.OpenedHome(
            new($"slack:h:{id}", person, new(SlackIdentity.Platform, channel), true, true, clock.GetUtcNow())
            {
                Server = identity.TeamId,
            }
        );

    /// <summary>A choice in a menu that completes a command is that command.</summary>
    public static ChatInput Meant(ChatInput heard) =>
        heard is ChatInput.Acted acted && SlackSearch.Read(acted.Action.ToString()) is var (command, argument)
            ? new ChatInput.Commanded(
                acted.In,
                command,
                new Dictionary<string, string> { [argument] = acted["chosen"] }
            )
            : heard;

    /// <summary>Where a press belongs: the message it was on, or what its view brought along.</summary>
    public SlackPlace Place(Interaction pressed)
    {
        if (SlackPlace.Read(pressed.View?.PrivateMetadata) is { } brought)
            return brought;
        var channel = pressed.Container?.ChannelId ?? pressed.Channel?.Id;
        var person = User(pressed.User.TeamId ?? pressed.Team?.Id, pressed.User.Id, null).Id;
        if (channel is null)
            return new(directs.ChannelOf(person) ?? "", Direct: true);
        // In the bot's own conversations nothing is ephemeral; one between two people can only be where it is.
        var ours = SlackPlace.IsDirect(channel) && pressed.Container?.IsEphemeral is not true;
        var message = pressed.Container?.MessageTs ?? pressed.MessageTs;
        var thread = pressed.Container?.ThreadTs ?? pressed.Message?.ThreadTs;
        return new(channel, thread == message ? null : thread, message, ours && pressed.Type is not "message_action");
    }

    /// <summary>The person's Slack id, without the workspace's.</summary>
    public static string UserId(string person) => person[(person.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public ChatUser User(string? team, string user, string? name) =>
        new(SlackIdentity.Platform, $"{(identity.TeamId.Length > 0 ? identity.TeamId : team)}/{user}", name ?? user);

    private ChatInput.Said? Corrected(
        ApiMessage message,
        string? channel,
        string? team,
        string words,
        string kind,
        string? edit
    )
    {
        if (channel is null || !IsAPersons(message) || !(SlackPlace.IsDirect(channel) || IsMeant(message)))
            return null;
        var direct = SlackPlace.IsDirect(channel);
        var at = At(channel, message);
        Circumstances heard = new(
            $"slack:{kind}:{channel}:{message.Ts}:{edit}",
            User(team, message.User!, null),
            at,
            direct,
            MayManage: direct,
            SlackTime.At(message.Ts)
        )
        {
            Server = identity.TeamId,
        };
        return new ChatInput.Said(heard, words, new(at, message.Ts!), Parent(message, at), Corrects: true);
    }

    private bool IsAPersons(ApiMessage message) =>
        message is { User: { } user, BotId: null, Ts: not null } && user != identity.UserId;

    // In channels: what mentions the bot, or answers in a thread of its own.
    private bool IsMeant(ApiMessage message) =>
        message.ThreadTs is not null
        || (message.Text?.Contains($"<@{identity.UserId}", StringComparison.Ordinal) ?? false);

    private static ChatAddress At(string channel, ApiMessage message) =>
        new(SlackIdentity.Platform, channel, message.ThreadTs == message.Ts ? null : message.ThreadTs);

    private static MessageRef? Parent(ApiMessage message, ChatAddress at) =>
        at.Thread is { } parent && parent != message.Ts ? new(at, parent) : null;

    // /acme-quiz → quiz
    private string CommandName(string command)
    {
        var name = command.TrimStart('/');
        var prefix = options.Value.CommandPrefix;
        return prefix.Length > 0 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? name[prefix.Length..]
            : name;
    }

    private string ShortcutName(string callback) =>
        commands
            .Specs.FirstOrDefault(spec =>
                spec.Place is CommandPlace.OnAMessage && SlackManifest.CallbackId(spec) == callback
            )
            ?.Name
        ?? callback;
}
