using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>What people do at Slack by commands, presses and forms, as the conversation hears it.</summary>
internal sealed class SlackInputs(
    CommandCatalog commands,
    SlackCircumstances circumstances,
    SlackIdentity identity,
    DirectPlaces directs,
    IOptions<SlackOptions> options,
    TimeProvider clock
)
{
    /// <summary>Words as they are typed: a subcommand, choices, pairs; nothing here knows any command.</summary>
    /// <returns>Between two it counts as typed to the bot: who the two are is told by <see cref="CommandPlaces"/>.</returns>
    public ChatInput Of(SlashCommand typed, string id)
    {
        var person = User(typed.TeamId, typed.UserId, typed.UserName);
        var heard = Heard(id, person, At(typed.ChannelId), SlackPlace.IsDirect(typed.ChannelId ?? ""));
        var read = Read(byId: false);
        // Whom a group's command names is told by their id: two people may have one name.
        return read is ChatInput.Commanded { Command: var name } && commands.Find(name)?.Spec.OfGroup is true
            ? Read(byId: true)
            : read;

        ChatInput Read(bool byId) =>
            CommandLine.Read(
                commands,
                heard,
                $"{CommandName(typed.Command)} {SlackMarkup.Plain(typed.Text ?? "", identity.UserId, byId)}"
            );
    }

    /// <returns>Null: a kind that this bot has none of.</returns>
    public ChatInput? Of(Interaction pressed, string id)
    {
        var place = Place(pressed);
        var heard = Heard(id, Presser(pressed), place.At, place.Direct);
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
                SlackMarkup.Plain(
                    SlackEmoji.InWords(pressed.Message?.Text ?? "", pressed.Message?.Blocks),
                    identity.UserId
                )
            )
            {
                OnOwn = pressed.Message?.User == pressed.User.Id,
            },
            "block_suggestion" when SlackSearch.Read(pressed.ActionId) is var (command, argument) =>
                new ChatInput.Completing(heard, command, argument, pressed.Value ?? ""),
            _ => null,
        };
    }

    public ChatInput OpenedHome(ChatUser person, string channel, string id) =>
        new ChatInput.OpenedHome(
            circumstances.Of($"slack:h:{id}", person, At(channel), direct: true, clock.GetUtcNow())
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
        if (channel is null)
            return new(directs.ChannelOf(Presser(pressed).Id) ?? "", Direct: true);
        // In the bot's own conversations nothing is ephemeral; one between two people can only be where it is.
        var ours = SlackPlace.IsDirect(channel) && pressed.Container?.IsEphemeral is not true;
        var message = pressed.Container?.MessageTs ?? pressed.MessageTs;
        var thread = pressed.Container?.ThreadTs ?? pressed.Message?.ThreadTs;
        return new(channel, thread == message ? null : thread, message, ours && pressed.Type is not "message_action");
    }

    public ChatUser User(string? team, string user, string? name) => circumstances.User(team, user, name);

    private ChatUser Presser(Interaction pressed) =>
        User(pressed.User.TeamId ?? pressed.Team?.Id, pressed.User.Id, pressed.User.Name ?? pressed.User.Username);

    private Circumstances Heard(string id, ChatUser person, ChatAddress at, bool direct) =>
        circumstances.Of($"slack:i:{id}", person, at, direct, clock.GetUtcNow());

    private static ChatAddress At(string? channel) => new(SlackIdentity.Platform, channel ?? "");

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
