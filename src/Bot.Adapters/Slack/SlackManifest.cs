using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack;

/// <summary>The app as Slack makes it from a manifest: commands and shortcuts from the specs, and no more rights than they need.</summary>
public static class SlackManifest
{
    private const int MostDescription = 2000;
    private const int MostHint = 1000;
    private const int MostOfShortcut = 150;
    private const int MostShortcut = 24;

    private static readonly string[] Own =
    [
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "im:history",
        "im:write",
        "users:read",
    ];

    private static readonly string[] OfGroups =
    [
        "channels:history",
        "channels:read",
        "groups:history",
        "groups:read",
        "reactions:write",
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="prefix">Stands before each command's name, such as <c>acme-</c>.</param>
    /// <param name="url">Where Slack's requests are heard, such as <c>https://bot.example.org</c>; null: over sockets.</param>
    public static string Write(IReadOnlyList<CommandSpec> specs, string prefix = "", string? url = null) =>
        Of(specs, prefix, url?.TrimEnd('/')).ToJsonString(Readable);

    /// <summary>What a message shortcut is called when it is used.</summary>
    public static string CallbackId(CommandSpec spec) => spec.Name.ToLowerInvariant().Replace(' ', '-');

    private static JsonObject Of(IReadOnlyList<CommandSpec> specs, string prefix, string? url) =>
        new()
        {
            ["display_information"] = new JsonObject
            {
                ["name"] = "PrepBot",
                ["description"] = "One practice question a day, from your own notes, until the day itself.",
                ["background_color"] = "#2f4858",
            },
            ["features"] = Features(specs, prefix, url),
            ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Words(Scopes(specs)) } },
            ["settings"] = Settings(specs, url),
        };

    private static JsonObject Features(IReadOnlyList<CommandSpec> specs, string prefix, string? url)
    {
        JsonObject features = new()
        {
            // Without an open Messages tab nobody can answer.
            ["app_home"] = new JsonObject
            {
                ["home_tab_enabled"] = true,
                ["messages_tab_enabled"] = true,
                ["messages_tab_read_only_enabled"] = false,
            },
            ["bot_user"] = new JsonObject { ["display_name"] = "PrepBot", ["always_online"] = true },
            ["slash_commands"] = Array(
                specs
                    .Where(spec => !IsShortcut(spec))
                    .GroupBy(spec => spec.Name.Split(' ')[0])
                    .OrderBy(command => command.Key, StringComparer.Ordinal)
                    .Select(command => Command(prefix + command.Key, [.. command], url))
            ),
        };
        if (specs.Any(IsShortcut))
            features["shortcuts"] = Array(specs.Where(IsShortcut).Select(Shortcut));
        return features;
    }

    private static JsonObject Settings(IReadOnlyList<CommandSpec> specs, string? url)
    {
        JsonObject events = new() { ["bot_events"] = Words(Events(specs)) };
        JsonObject interactivity = new() { ["is_enabled"] = true };
        if (url is not null)
        {
            events["request_url"] = $"{url}/slack/events";
            interactivity["request_url"] = $"{url}/slack/interactions";
            interactivity["message_menu_options_url"] = $"{url}/slack/interactions";
        }
        return new()
        {
            ["event_subscriptions"] = events,
            ["interactivity"] = interactivity,
            ["org_deploy_enabled"] = false,
            ["socket_mode_enabled"] = url is null,
            ["token_rotation_enabled"] = false,
        };
    }

    private static JsonObject Command(string name, IReadOnlyList<CommandSpec> specs, string? url)
    {
        JsonObject command = new()
        {
            ["command"] = $"/{name}",
            ["description"] = FieldText.Label(Described(specs), MostDescription),
            // People, channels and links come as in messages: a person by their id.
            ["should_escape"] = true,
        };
        if (Hint(specs) is { Length: > 0 } hint)
            command["usage_hint"] = FieldText.Label(hint, MostHint);
        if (url is not null)
            command["url"] = $"{url}/slack/commands";
        return command;
    }

    private static string Described(IReadOnlyList<CommandSpec> specs) =>
        specs is [var only] ? only.Summary : string.Join(", ", specs.Select(Behind));

    private static string Hint(IReadOnlyList<CommandSpec> specs) =>
        specs is [var only] && Behind(only).Length is 0
            ? string.Join(' ', only.Arguments.Select(argument => $"[{argument.Name}]"))
            : string.Join(" | ", specs.Select(Behind));

    // "prep schedule" → "schedule"; "quiz" → ""
    private static string Behind(CommandSpec spec) =>
        spec.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? spec.Name[(space + 1)..] : "";

    private static JsonObject Shortcut(CommandSpec spec) =>
        new()
        {
            ["name"] = FieldText.Label(spec.Name, MostShortcut),
            ["type"] = "message",
            ["callback_id"] = CallbackId(spec),
            ["description"] = FieldText.Label(spec.Summary, MostOfShortcut),
        };

    // Each with its reason in the README. Channels are read only where groups answer in threads.
    internal static IEnumerable<string> Scopes(IReadOnlyList<CommandSpec> specs) =>
        HasGroups(specs) ? Own.Concat(OfGroups).Order(StringComparer.Ordinal) : Own;

    private static IEnumerable<string> Events(IReadOnlyList<CommandSpec> specs) =>
        ["app_home_opened", "message.im", .. HasGroups(specs) ? (string[])["message.channels", "message.groups"] : []];

    internal static bool HasGroups(IReadOnlyList<CommandSpec> specs) => specs.Any(spec => spec.OfGroup);

    private static bool IsShortcut(CommandSpec spec) => spec.Place is CommandPlace.OnAMessage;

    private static JsonArray Words(IEnumerable<string> words) =>
        [.. words.Select(word => (JsonNode)JsonValue.Create(word))];

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}
