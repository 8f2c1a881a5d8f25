using System.Globalization;
using System.Text.Json;
using Bot.Adapters.Discord.Api;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;

namespace Bot.Adapters.Discord.Hearing;

/// <summary>What people do at Discord, as the conversation hears it.</summary>
internal sealed class DiscordInputs(
    CommandCatalog commands,
    SharedFiles files,
    DiscordIdentity identity,
    OwnThreads threads
)
{
    private const int Plain = 0;
    private const int Reply = 19;
    private const int Command = 2;
    private const int Press = 3;
    private const int Typing = 4;
    private const int Form = 5;

    // Administrator, Manage Channels, Manage Server (topics/permissions).
    private const ulong Managing = (1 << 3) | (1 << 4) | (1 << 5);

    // View Channel, Send Messages, Create Public Threads.
    private const ulong Speaking = (1UL << 10) | (1UL << 11) | (1UL << 35);
    private const ulong Administrator = 1 << 3;

    /// <returns>Null: it is not for the bot, or says nothing.</returns>
    public ChatInput? Of(ApiMessage message, bool edited = false)
    {
        if (message.Author is not { Bot: false } author || message.Type is not (Plain or Reply))
            return null;
        var direct = message.GuildId is null;
        var meant = direct || IsMeant(message);
        if (!meant && threads.ChannelOf(message.ChannelId) is null)
            return null;
        if (edited && message.EditedTimestamp is null)
            return null;
        var at = new ChatAddress(DiscordIdentity.Platform, message.ChannelId);
        var id = edited
            ? $"discord:e:{message.Id}:{message.EditedTimestamp:yyyyMMddHHmmssfff}"
            : $"discord:m:{message.Id}";
        Circumstances heard = new(id, User(author), at, direct, MayManage: direct, Snowflake.At(message.Id))
        {
            Server = message.GuildId,
        };
        var words = WithoutMention(message.Content ?? "");
        var on = message.MessageReference?.MessageId is { } earlier ? new MessageRef(at, earlier) : null;
        return message.Attachments is { Count: > 0 } attached
            ? edited
                ? null
                : new ChatInput.Shared(heard, words, [.. attached.Select(files.Of)])
            : words.Length is 0 && (meant || edited || identity.ReadsContent)
                ? null
                : new ChatInput.Said(heard, words, new(at, message.Id), on, Corrects: edited, Names(message));
    }

    // What answers a question, in its thread or as a reply, is named only to be read.
    private bool Names(ApiMessage message) =>
        message is { GuildId: not null, Type: Plain, EditedTimestamp: null, Content: { } words }
        && words.Contains(Mention, StringComparison.Ordinal)
        && threads.ChannelOf(message.ChannelId) is null;

    private string Mention => $"<@{identity.BotId}>";

    /// <param name="author">Discord does not tell whose it was.</param>
    public static ChatInput OfDeleted(ApiDeleted message, ChatUser author)
    {
        var at = new ChatAddress(DiscordIdentity.Platform, message.ChannelId);
        var (sent, direct) = (Snowflake.At(message.Id), message.GuildId is null);
        Circumstances heard = new($"discord:x:{message.Id}", author, at, direct, MayManage: direct, sent)
        {
            Server = message.GuildId,
        };
        return new ChatInput.Said(heard, "", new(at, message.Id), Corrects: true);
    }

    /// <returns>Null: a kind that this bot has none of.</returns>
    public ChatInput? Of(ApiInteraction interaction)
    {
        if ((interaction.Member?.User ?? interaction.User) is not { } user || interaction.Data is not { } data)
            return null;
        var heard = Heard(interaction, user);
        return interaction.Type switch
        {
            Command when data.TargetId is { } target => CalledOn(
                heard,
                data.Name ?? "",
                data.Resolved?.Messages?.GetValueOrDefault(target)
            ),
            Command => Commanded(heard, data),
            Typing => Completing(heard, data),
            Press => new ChatInput.Acted(
                heard,
                MarkedAction.Read(data.CustomId ?? ""),
                Chosen(data),
                On(interaction, heard)
            ),
            Form => new ChatInput.Acted(
                heard,
                MarkedAction.Read(data.CustomId ?? ""),
                Filled(data),
                On(interaction, heard)
            ),
            _ => null,
        };
    }

    public static ChatUser User(ApiUser user) =>
        new(DiscordIdentity.Platform, user.Id, user.GlobalName ?? user.Username);

    private static Circumstances Heard(ApiInteraction interaction, ApiUser user)
    {
        var direct = interaction.IsDirect;
        var channel = interaction.ChannelId ?? interaction.Channel?.Id ?? "";
        var at = interaction.Channel is { IsThread: true, ParentId: { } parent }
            ? new ChatAddress(DiscordIdentity.Platform, parent, channel)
            : new ChatAddress(DiscordIdentity.Platform, channel);
        var manages = Permissions(interaction.Member?.Permissions) is { } granted && (granted & Managing) is not 0;
        return new(
            $"discord:i:{interaction.Id}",
            User(user),
            at,
            direct,
            direct || manages,
            Snowflake.At(interaction.Id)
        )
        {
            Server = interaction.GuildId,
            MayBeUnreachable = interaction.OfPersonAlone,
            Barred =
                !direct
                && Permissions(interaction.AppPermissions) is { } own
                && (own & Administrator) is 0
                && (own & Speaking) is not Speaking,
        };
    }

    private static ulong? Permissions(string? bits) =>
        ulong.TryParse(bits, CultureInfo.InvariantCulture, out var permissions) ? permissions : null;

    private static ChatInput.Commanded CalledOn(Circumstances heard, string command, ApiMessage? message) =>
        new(heard, command, new Dictionary<string, string>(), message?.Content ?? "")
        {
            OnOwn = message?.Author?.Id == heard.From.Id,
        };

    private ChatInput Commanded(Circumstances heard, ApiInteractionData data)
    {
        var (name, options) = Spoken(data);
        var file = options
            .Where(option => option.Type is CommandOption.Attachment)
            .Select(option => data.Resolved?.Attachments?.GetValueOrDefault(Text(option)))
            .FirstOrDefault(attachment => attachment is not null);
        return file is null
            ? new ChatInput.Commanded(heard, name, options.ToDictionary(option => option.Name, Text))
            : new ChatInput.Shared(heard, "", [files.Of(file)]);
    }

    private static ChatInput.Completing? Completing(Circumstances heard, ApiInteractionData data)
    {
        var (name, options) = Spoken(data);
        return options.FirstOrDefault(option => option.Focused) is { } typed
            ? new ChatInput.Completing(heard, name, typed.Name, Text(typed))
            : null;
    }

    // "prep schedule", and the options below it.
    private static (string Name, IReadOnlyList<ApiOption> Options) Spoken(ApiInteractionData data)
    {
        var (name, options) = (data.Name ?? "", data.Options ?? []);
        while (options is [{ Type: 1 or 2 } deeper])
            (name, options) = ($"{name} {deeper.Name}", deeper.Options ?? []);
        return (name, options);
    }

    private static string Text(ApiOption option) =>
        option.Value switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { } other => other.GetRawText(),
            null => "",
        };

    // A menu's choice is one, a checklist's is the whole set: the action reads the one that it shows.
    private static Dictionary<string, IReadOnlyList<string>> Chosen(ApiInteractionData data) =>
        data.Values is { } values ? new() { ["chosen"] = values, ["ticked"] = values } : [];

    private static Dictionary<string, IReadOnlyList<string>> Filled(ApiInteractionData data) =>
        (data.Components ?? [])
            .SelectMany(component => component.Inner is { } inner ? [inner] : component.Components ?? [])
            .Where(field => field.CustomId is not null)
            .ToDictionary(field => field.CustomId!, field => field.Values ?? [field.Value ?? ""]);

    private static MessageRef? On(ApiInteraction interaction, Circumstances heard) =>
        interaction.Message is { } message ? new(heard.At, message.Id) : null;

    // In servers: what mentions the bot, or replies to it; and all in its own threads.
    private bool IsMeant(ApiMessage message) =>
        message.ReferencedMessage?.Author?.Id == identity.BotId
        || (message.Mentions?.Any(user => user.Id == identity.BotId) ?? false)
        || (message.Content?.Contains(Mention, StringComparison.Ordinal) ?? false);

    private string WithoutMention(string words) => words.Replace(Mention, "", StringComparison.Ordinal).Trim();

    /// <summary>Whether the answer to a command is private; said before there is one.</summary>
    public bool AnswersPrivately(ChatInput input) =>
        input is not ChatInput.Commanded command || (commands.Find(command.Command)?.Spec.OnlyToYou ?? true);
}
