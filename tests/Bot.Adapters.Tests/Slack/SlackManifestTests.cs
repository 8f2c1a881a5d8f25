using System.Text.Json.Nodes;
using Bot.Adapters.Slack;
using Bot.Core.Chat;
using Bot.Testing.Slack;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackManifestTests
{
    private static readonly CommandSpec[] Specs =
    [
        new("quiz", "a question now", [new("topic", "a topic", Completes: true)]),
        new("prep help", "all commands", []),
        new("prep schedule", "the hour of your question", [new("when", "such as 09:30")]),
        new("Save as story", "keeps the message as a story", [], Place: CommandPlace.OnAMessage),
    ];

    [Fact]
    public void Commands_come_from_the_specs_each_first_word_once()
    {
        var commands = Of()["features"]!["slash_commands"]!.AsArray();
        Assert.Equal(["/prep", "/quiz"], commands.Select(command => (string)command!["command"]!));
        Assert.Equal("help | schedule", (string)commands[0]!["usage_hint"]!);
        Assert.Equal("[topic]", (string)commands[1]!["usage_hint"]!);
        // Else a mention in a command would come as a bare name.
        Assert.All(commands, command => Assert.True((bool)command!["should_escape"]!));
    }

    [Fact]
    public void A_prefix_stands_before_each_name() =>
        Assert.Equal(
            ["/acme-prep", "/acme-quiz"],
            Of("acme-")["features"]!["slash_commands"]!.AsArray().Select(command => (string)command!["command"]!)
        );

    [Fact]
    public void A_message_command_is_a_shortcut_on_a_message()
    {
        var shortcut = Of()["features"]!["shortcuts"]![0]!;
        Assert.Equal(
            ("Save as story", "message", "save-as-story"),
            ((string)shortcut["name"]!, (string)shortcut["type"]!, (string)shortcut["callback_id"]!)
        );
    }

    [Fact]
    public void The_Messages_tab_is_open_for_writing()
    {
        var home = Of()["features"]!["app_home"]!;
        Assert.True((bool)home["messages_tab_enabled"]!);
        Assert.False((bool)home["messages_tab_read_only_enabled"]!);
        Assert.True((bool)home["home_tab_enabled"]!);
    }

    [Fact]
    public void Channels_are_read_only_where_there_are_groups()
    {
        Assert.Equal(
            ["chat:write", "commands", "files:read", "files:write", "im:history", "im:write", "users:read"],
            Scopes(Of())
        );
        var withGroups = JsonNode.Parse(
            SlackManifest.Write([.. Specs, new("group start", "a channel's question", [])])
        )!;
        Assert.Contains("channels:history", Scopes(withGroups));
        Assert.Contains(
            "message.groups",
            withGroups["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(one => (string)one!)
        );
    }

    [Fact]
    public void With_an_address_Slack_calls_and_no_socket_is_opened()
    {
        var settings = JsonNode.Parse(SlackManifest.Write(Specs, url: "https://bot.example.org/"))!;
        Assert.False((bool)settings["settings"]!["socket_mode_enabled"]!);
        Assert.Equal(
            "https://bot.example.org/slack/events",
            (string)settings["settings"]!["event_subscriptions"]!["request_url"]!
        );
        Assert.Equal(
            "https://bot.example.org/slack/commands",
            (string)settings["features"]!["slash_commands"]![0]!["url"]!
        );
        Assert.True((bool)Of()["settings"]!["socket_mode_enabled"]!);
    }

    [ManifestSchemaFact]
    public void It_is_what_Slacks_own_schema_takes()
    {
        CommandSpec[] all = [.. Specs, new("group start", "a channel's question", [])];
        Assert.Empty(ManifestSchema.Check(JsonNode.Parse(SlackManifest.Write(all, "acme-"))!));
        Assert.Empty(ManifestSchema.Check(JsonNode.Parse(SlackManifest.Write(Specs, url: "https://bot.example.org"))!));
    }

    [ManifestSchemaFact]
    public void The_schema_refuses_what_is_no_manifest() =>
        Assert.NotEmpty(ManifestSchema.Check(JsonNode.Parse("""{"display_information":{"name":""},"more":1}""")!));

    private static IEnumerable<string> Scopes(JsonNode manifest) =>
        manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!);

    private static JsonNode Of(string prefix = "") => JsonNode.Parse(SlackManifest.Write(Specs, prefix))!;
}

/// <summary>Skipped where Slack's schema does not lie beside the repository.</summary>
internal sealed class ManifestSchemaFactAttribute : FactAttribute
{
    public ManifestSchemaFactAttribute() =>
        Skip = ManifestSchema.IsHere ? null : "There is no shared/spec/slack/manifest.schema.2.0.0.json here.";
}
